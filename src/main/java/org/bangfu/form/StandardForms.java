package org.bangfu.form;

import java.util.List;
import org.bangfu.platform.web.Sentence;

/** What a zone begins with: the fields and the one form of daily resumption. */
final class StandardForms {

    private StandardForms() {}

    private static final Sentence PERSONS = new Sentence("人", "persons");

    private static final Field REGISTERED = Field.integer(
            "registeredStaff",
            new Sentence("在册职工", "Registered staff"),
            new Sentence("签有劳动合同的全部职工", "Everyone with a labour contract"),
            PERSONS,
            1_000_000,
            null);

    /** The daily return of resumption; the ladder 手续 → 开工 → 复工 → 复产 → 达产, each step with a day of its own. */
    static Form dailyRestart() {
        return new Form(
                "daily-restart",
                1,
                new Sentence("企业复工复产日报", "Daily return of resumption"),
                1,
                new Form.Basis(
                        null,
                        null,
                        null,
                        null,
                        new Sentence(
                                "突发事件应对法（2007）第三十八条；山东省重大突发公共卫生事件应急响应（2020-01-24 起）。待本区法制机构确认",
                                "Emergency Response Law (2007) art. 38; Shandong's emergency response from 2020-01-24. To be confirmed by the zone's legal office")),
                List.of(
                        step("filedOn", "手续办妥", "Procedure done", "复工备案、告知等手续办完的日期", "The day the filing was done"),
                        step("openedOn", "开工", "Opened", "厂门打开、恢复运转的日期", "The day the gates opened"),
                        step("staffedOn", "复工", "Staff back", "职工返岗上班的日期", "The day staff were back at work"),
                        step("producingOn", "复产", "Producing", "出产品的日期", "The day products came out"),
                        step(
                                "atCapacityOn",
                                "达产",
                                "At capacity",
                                "达到登记产能的日期",
                                "The day the stated capacity was reached"),
                        new Form.Item(REGISTERED, true, true),
                        new Form.Item(
                                Field.integer(
                                        "staffOnPost",
                                        new Sentence("到岗职工", "Staff on post"),
                                        new Sentence("报送期当天到岗的人数", "How many were at work on that day"),
                                        PERSONS,
                                        1_000_000,
                                        REGISTERED.name()),
                                true,
                                true),
                        new Form.Item(
                                Field.decimal(
                                        "capacityUse",
                                        new Sentence("产能利用率", "Use of capacity"),
                                        new Sentence("占名册所载产能的百分比", "Share of the capacity stated in the register"),
                                        new Sentence("%", "per cent"),
                                        1,
                                        200),
                                true,
                                true),
                        new Form.Item(
                                Field.text(
                                        "shortages",
                                        new Sentence("短缺与困难", "Shortages"),
                                        new Sentence("没有就不填", "Leave empty if there are none"),
                                        200),
                                false,
                                false)));
    }

    private static Form.Item step(String name, String zh, String en, String hint, String hintEn) {
        return new Form.Item(Field.date(name, new Sentence(zh, en), new Sentence(hint, hintEn)), false, true);
    }
}
