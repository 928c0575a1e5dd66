package org.bangfu.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the firms of zone A needed, and what became of it. Invented throughout but for the one that was published: A11. */
final class Wishes {

    private static final int ORDINARY = 72;
    private static final int STRIDE = 6;
    private static final int AHEAD = 60;
    private static final int DAYS = 24;
    private static final int SERVES = 10;
    private static final String DESK = "DISPATCHER";
    private static final String VERIFIER = "VERIFIER";
    private static final String WORDS = "words";
    private static final String RATING = "rating";
    private static final String REASON = "reason";

    /** A textile-machinery maker: its goods could not go out, since carriers had stopped. */
    private static final int MACHINERY = 17;

    private static final int FOREIGN = 34;

    /** Kind, what was said, what was answered; the unit is the category's. */
    private static final List<String[]> ORDINARY_ONES = List.of(
            new String[] {"protection.masks", "口罩库存只够用三天，每天要用两百只。", "已调拨医用口罩两千只，当天下午送到厂门口。"},
            new String[] {"labour.recruitment", "缺操作工十五名，包食宿，复工第二周到岗。", "两家待工企业愿借用十五人，协议已签，明早到岗。"},
            new String[] {"logistics.carrier", "成品压库三百吨，合作车队停运。", "已对接三家在运车队，本周发完。"},
            new String[] {"finance.loan", "月底到期的流动资金贷款想展期三个月。", "银行同意展期三个月，利率下调。"},
            new String[] {"policy.subsidy", "稳岗返还要交哪些材料，去哪里办。", "网上申报即可，材料清单已发到您手机，三天内到账。"},
            new String[] {"approval.restart", "二车间想提前复工，备案怎么走。", "低风险地区复工只需报备，已代为报备并发回执。"},
            new String[] {"rear-supplies.dormitory", "返岗员工要单间隔离十四天，宿舍不够。", "已协调人才公寓四十间，按成本价入住。"},
            new String[] {"protection.disinfectant", "消毒液买不到，车间每天要消毒两次。", "供应商今天送到五百升，款到发货。"},
            new String[] {"labour.return", "四十名外省员工回不来，没有直达车。", "返岗专车后天发车，名单已登记。"},
            new String[] {"logistics.pass", "送货车进邻县被劝返。", "通行证已办，司机凭证通行，沿途卡口已说明。"},
            new String[] {"living-supplies.food", "留厂过年的员工八十人，买菜不方便。", "商超每天早八点送菜到厂，按平价结算。"},
            new String[] {"finance.rent", "厂房租金能否缓交两个月。", "国有厂房免一减二，租金减免函已寄出。"});

    private static final Map<String, String> UNITS = Map.of(
            "protection", "卫生健康办公室",
            "labour", "人力资源和社会保障局",
            "logistics", "交通运输办公室",
            "finance", "地方金融办公室");

    private final List<Firm> firms;
    private final List<Wanted> all = new ArrayList<>();

    private Wishes(List<Firm> firms) {
        this.firms = firms;
    }

    static List<Wanted> of(List<Firm> firms) {
        var wishes = new Wishes(firms);
        wishes.published();
        wishes.ordinary();
        wishes.foreign();
        wishes.open();
        return List.copyOf(wishes.all);
    }

    static String unit(String kind) {
        return UNITS.getOrDefault(kind.split("\\.", 2)[0], "经济发展局");
    }

    /** A11: orders enough, no carrier; the resident team finds a regular one, the goods go out, the firm says so. */
    private void published() {
        all.add(Wanted.of(
                        code(MACHINERY),
                        "logistics.carrier",
                        "URGENT",
                        "订单很多，经编机装好了发不出去：长期合作的承运企业停运，省外客户催货。",
                        at("2020-03-02T10:05"))
                .then(at("2020-03-02T10:20"), DESK, "assign", "unit", unit("logistics"), "coHandlers", List.of("经济发展局"))
                .then(at("2020-03-02T10:50"), handler("logistics"), "start")
                .then(at("2020-03-02T14:10"), handler("other"), "co-answer", WORDS, "驻企工作组找到一家正常营运的承运企业，愿意长期固定承运。")
                .then(at("2020-03-02T16:40"), handler("logistics"), "answer", WORDS, "已与固定承运企业签订运输协议，首批八台经编机今天下午发出。")
                .then(at("2020-03-03T16:05"), Wanted.CONTACT, "word", RATING, "SATISFIED")
                .then(at("2020-03-03T17:10"), VERIFIER, "close"));
    }

    /** Most of them, closed in the end; every fourth found by an officer, every ninth done twice. */
    private void ordinary() {
        for (int i = 0; i < ORDINARY; i++) {
            int firm = AHEAD + i * STRIDE % (400 - AHEAD);
            String[] said = ORDINARY_ONES.get(i % ORDINARY_ONES.size());
            LocalDateTime raised = working(Season.FIRST.plusDays(i * 5L % DAYS)).atTime(9 + i % 3, 12);
            Wanted wanted = Wanted.of(code(closing(firm)), said[0], "NORMAL", said[1], raised);
            if (i % 4 == 1) {
                wanted = wanted.by(Staff.officer(closing(firm) / SERVES));
            }
            wanted = begun(wanted);
            LocalDateTime answered = next(raised, 1 + i % 2).withHour(16);
            wanted = wanted.then(answered, handler(said[0]), "answer", WORDS, said[2]);
            if (i % 9 == 4) {
                wanted = wanted.then(
                                answered.plusHours(1),
                                Wanted.CONTACT,
                                "word",
                                RATING,
                                "UNSATISFIED",
                                "remark",
                                "说好的没有到。")
                        .then(
                                next(answered, 1).withHour(11),
                                handler(said[0]),
                                "answer",
                                WORDS,
                                "向您致歉：昨天漏排了，今天上午已办妥。" + said[2]);
                answered = next(answered, 1).withHour(11);
            }
            LocalDateTime word = next(answered, 1).withHour(16);
            all.add(wanted.then(word, Wanted.CONTACT, "word", RATING, i % 4 == 3 ? "FAIR" : "SATISFIED")
                    .then(word.plusMinutes(50), VERIFIER, "close"));
        }
    }

    /** Firms that are closed for a while are passed over. */
    private static int closing(int firm) {
        return (firm - 100) % 60 == 0 ? firm + 1 : firm;
    }

    /** Somebody answers at night, too. */
    private void foreign() {
        night(FOREIGN, "2020-02-19T22:40", 18, "海外客户今晚要疫情影响证明，明早八点前寄出。", "证明已开具，电子版已发邮箱。");
        night(FOREIGN + 3, "2020-02-27T05:30", 42, "外籍工程师凌晨到济南机场，没有人接。", "已派专车，司机电话已发，车在 2 号口等。");
        night(FOREIGN + 5, "2020-03-07T20:15", 27, "出口货柜卡在高速口，司机要隔离。", "已与卡口联系，换挂放行。");
    }

    private void night(int firm, String raised, int minutes, String text, String answer) {
        LocalDateTime at = at(raised);
        all.add(Wanted.of(code(firm), "other", "CRITICAL", text, at)
                .then(at.plusMinutes(minutes / 2), DESK, "assign", "unit", unit("other"))
                .then(at.plusMinutes(minutes), handler("other"), "start")
                .then(at.plusMinutes(minutes + 35L), handler("other"), "answer", WORDS, answer)
                .then(at.plusMinutes(minutes + 90L), Wanted.CONTACT, "word", RATING, "SATISFIED")
                .then(at.plusMinutes(minutes + 95L), VERIFIER, "close"));
    }

    /** What the last day leaves: one or more in each state, some of them late. */
    private void open() {
        int firm = 200;
        all.add(raised(firm++, "protection.thermometers", "厂门口要一台红外测温仪，手持的排队太久。", "2020-03-17T16:20"));
        all.add(Wanted.of(
                code(firm++), "rear-supplies.utilities", "CRITICAL", "车间突然停电，熔炉在保温。", at("2020-03-17T17:40")));
        all.add(raised(firm++, "policy.tax", "房产税能不能缓交。", "2020-03-17T09:30")
                .then(at("2020-03-17T10:10"), DESK, "accept"));
        all.add(given(firm++, "labour.insurance", "社保减免从哪个月算起。", "2020-03-17T09:05"));
        all.add(given(firm++, "logistics.material", "包装纸箱断供，本地有没有能做的。", "2020-03-11T09:40")); // nobody has called: late
        all.add(begun(raised(firm++, "finance.guarantee", "首次贷款没有抵押物，能否走担保。", "2020-03-12T10:30")));
        Wanted asked = begun(raised(firm++, "rear-supplies.canteen", "食堂没有复工，八十六人吃饭成问题。", "2020-03-16T09:15"));
        all.add(asked.then(at("2020-03-16T15:20"), handler("other"), "ask", WORDS, "每天几餐，预算每人多少？"));
        Wanted extended = begun(raised(firm++, "labour.recruitment", "缺熟练焊工六名，本地招不到。", "2020-03-05T10:00"));
        all.add(extended.then(
                        at("2020-03-10T11:00"),
                        handler("labour"),
                        "request",
                        "kind",
                        "EXTEND",
                        "to",
                        25,
                        REASON,
                        "外省焊工返程要隔离十四天。")
                .then(at("2020-03-10T16:00"), "APPROVER", "decide", "granted", true, REASON, "情况属实，同意。"));
        Wanted parked = begun(raised(firm++, "approval.land", "三期用地规划调整。", "2020-03-03T10:00"));
        all.add(parked.then(
                        at("2020-03-09T11:00"),
                        handler("other"),
                        "request",
                        "kind",
                        "PARK",
                        "until",
                        "2020-04-10",
                        REASON,
                        "等市里批复片区规划。")
                .then(at("2020-03-09T17:00"), "APPROVER", "decide", "granted", true, REASON, "同意挂账。"));
        all.add(begun(raised(firm++, "policy.question", "小微企业房租补贴有没有。", "2020-03-13T09:00"))
                .then(
                        at("2020-03-16T16:10"),
                        handler("other"),
                        "request",
                        "kind",
                        "SUSPEND",
                        "until",
                        "2020-03-23",
                        REASON,
                        "省里细则本周出。"));
        all.add(given(firm++, "other", "厂门口路灯坏了三盏，夜班不安全。", "2020-03-16T10:20")
                .then(at("2020-03-16T15:40"), handler("other"), "hand-back", REASON, "路灯归市政管养，不归本局。"));
        all.add(answered(firm++, "protection.masks", "口罩规格不对，想换成一次性医用的。", "2020-03-16T09:20"));
        all.add(answered(firm++, "finance.loan", "续贷要等多久。", "2020-03-09T09:10")
                .then(at("2020-03-17T10:40"), VERIFIER, "try", "remark", "两次电话无人接")); // waited three working days
        all.add(answered(firm++, "policy.subsidy", "稳岗补贴交了一个月没有回音。", "2020-03-11T10:10")
                .then(at("2020-03-16T16:30"), Wanted.CONTACT, "word", RATING, "UNSATISFIED", "remark", "说好二月到账。"));
        all.add(answered(firm++, "labour.training", "线上安全培训怎么报名。", "2020-03-12T10:10")
                .then(at("2020-03-17T09:50"), Wanted.CONTACT, "word", RATING, "SATISFIED"));
        all.add(raised(firm++, "logistics.customs", "青岛港提柜慢。", "2020-03-10T10:00")
                .then(at("2020-03-10T16:00"), Wanted.CONTACT, "withdraw", REASON, "货代已经解决。"));
        all.add(raised(firm++, "other", "与供货商的合同纠纷请政府裁决。", "2020-03-11T11:00")
                .then(at("2020-03-11T15:00"), DESK, "refuse", REASON, "民事合同争议由仲裁或法院处理；可申请免费法律咨询。"));
        silent(firm++);
        merged(firm);
    }

    /** Answered, asked twice on two days, and silent. */
    private void silent(int firm) {
        all.add(answered(firm, "policy.tax", "留抵退税怎么申请。", "2020-03-02T09:10")
                .then(at("2020-03-09T10:10"), VERIFIER, "try", "remark", "电话无人接")
                .then(at("2020-03-10T10:10"), VERIFIER, "try", "remark", "短信未回，电话无人接")
                .then(at("2020-03-10T15:10"), VERIFIER, "close"));
    }

    /** The same said twice: one goes on. */
    private void merged(int firm) {
        all.add(raised(firm, "rear-supplies.dormitory", "宿舍不够，要隔离用房二十间。", "2020-03-17T09:10"));
        all.add(raised(firm, "rear-supplies.dormitory", "员工隔离没有地方住，急需二十间房。", "2020-03-17T09:40")
                .then(at("2020-03-17T10:30"), DESK, "merge"));
    }

    private Wanted raised(int firm, String kind, String text, String raised) {
        return Wanted.of(code(firm), kind, "NORMAL", text, at(raised));
    }

    private Wanted given(int firm, String kind, String text, String raised) {
        return given(raised(firm, kind, text, raised));
    }

    private static Wanted given(Wanted wanted) {
        return wanted.then(wanted.at().plusMinutes(25), DESK, "assign", "unit", unit(wanted.kind()));
    }

    private static Wanted begun(Wanted wanted) {
        return given(wanted).then(wanted.at().plusMinutes(80), handler(wanted.kind()), "start");
    }

    private Wanted answered(int firm, String kind, String text, String raised) {
        Wanted wanted = begun(raised(firm, kind, text, raised));
        return wanted.then(
                next(wanted.at(), 1).withHour(15), handler(kind), "answer", WORDS, "已电话说明办理渠道，材料清单发到您手机，三个工作日内办妥。");
    }

    private static String handler(String kind) {
        return Staff.handler(unit(kind));
    }

    private String code(int firm) {
        return firms.get(firm).code();
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static LocalDate working(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static LocalDateTime next(LocalDateTime from, int days) {
        LocalDateTime at = from;
        for (int i = 0; i < days; i++) {
            at = working(at.toLocalDate().plusDays(1)).atTime(at.toLocalTime());
        }
        return at;
    }
}
