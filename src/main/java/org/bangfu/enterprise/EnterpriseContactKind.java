package org.bangfu.enterprise;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.client.ContactKind;
import org.bangfu.client.Contacts;
import org.bangfu.directory.Directory;
import org.bangfu.platform.intake.Field;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.springframework.stereotype.Component;

/** Who speaks for enterprises, by workbook; the credit code says for which. */
@Component
class EnterpriseContactKind extends ContactKind {

    private final Enterprises enterprises;

    EnterpriseContactKind(Enterprises enterprises, Contacts contacts, Directory directory) {
        super(contacts, directory);
        this.enterprises = enterprises;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public Sentence name() {
        return new Sentence("企业联系人", "Contacts of enterprises");
    }

    @Override
    protected Field<Line> client() {
        return Field.text("enterprise", "企业名称", "Enterprise", Line::client)
                .synonyms("单位名称", "企业全称", "公司名称")
                .example("聊城某某轴承有限公司");
    }

    @Override
    protected Field<Line> code() {
        return Field.code("creditCode", "统一社会信用代码", "Credit code", Line::code)
                .check(CreditCode::fault)
                .synonyms("信用代码", "社会信用代码", "统一信用代码")
                .example("91350100M000100Y43");
    }

    @Override
    protected String written(String code) {
        return CreditCode.of(code).value();
    }

    @Override
    protected Sentence unknown() {
        return new Sentence(
                "名册中没有这个统一社会信用代码：请先导入企业", "The roster has no such credit code: import the enterprise first");
    }

    @Override
    protected Map<String, ClientId> clients(Actor actor, Collection<String> codes) {
        return enterprises.byCode(actor, codes.stream().map(CreditCode::of).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().value(),
                        each -> each.getValue().enterprise().client()));
    }
}
