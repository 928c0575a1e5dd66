package org.bangfu.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.platform.web.Sentence;

/** The catalogue of needs: nine categories, exactly these, with finer kinds beneath. */
public final class Kinds {

    private Kinds() {}

    /**
     * A category or a finer kind.
     *
     * @param code lower case; a finer kind's is its category's, a dot, and a word
     */
    public record Kind(String code, Sentence name) {}

    public static final List<Kind> ALL = List.of(
            kind("protection", "防疫防护", "Protection"),
            kind("protection.masks", "口罩、防护服", "Masks and protective clothing"),
            kind("protection.disinfectant", "消毒用品", "Disinfectants"),
            kind("protection.thermometers", "测温设备", "Thermometers"),
            kind("protection.guidance", "防疫指导、隔离", "Guidance and isolation"),
            kind("labour", "用工", "Labour"),
            kind("labour.recruitment", "招工缺工", "Recruitment"),
            kind("labour.return", "员工返岗", "Staff returning"),
            kind("labour.insurance", "社保、稳岗", "Social insurance and retention"),
            kind("labour.training", "培训", "Training"),
            kind("rear-supplies", "后勤保障", "Rear supplies"),
            kind("rear-supplies.canteen", "食堂、用餐", "Canteens and meals"),
            kind("rear-supplies.dormitory", "宿舍、住宿", "Dormitories"),
            kind("rear-supplies.utilities", "水电气暖", "Water, power, gas, heat"),
            kind("logistics", "物流运输", "Logistics"),
            kind("logistics.carrier", "找车、发货", "Carriers and shipping"),
            kind("logistics.pass", "通行证、道路", "Passes and roads"),
            kind("logistics.material", "原料进厂、上下游", "Materials and suppliers"),
            kind("logistics.customs", "口岸通关", "Ports and customs"),
            kind("finance", "融资", "Finance"),
            kind("finance.loan", "贷款、续贷", "Loans and renewals"),
            kind("finance.guarantee", "担保", "Guarantees"),
            kind("finance.rent", "租金、账款", "Rents and receivables"),
            kind("policy", "政策", "Policy"),
            kind("policy.subsidy", "补贴兑现", "Subsidies"),
            kind("policy.tax", "税费减免", "Taxes and fees"),
            kind("policy.question", "政策咨询", "Questions on policy"),
            kind("approval", "审批", "Approval"),
            kind("approval.restart", "复工手续", "Restarting"),
            kind("approval.licence", "证照办理", "Licences"),
            kind("approval.land", "用地、规划、环评", "Land, planning, environment"),
            kind("living-supplies", "生活物资", "Living supplies"),
            kind("living-supplies.food", "粮油蔬菜", "Food"),
            kind("living-supplies.medicine", "药品", "Medicine"),
            kind("other", "其他", "Other"));

    private static final Map<String, Kind> BY_CODE =
            ALL.stream().collect(Collectors.toMap(Kind::code, Function.identity()));

    private static Kind kind(String code, String zh, String en) {
        return new Kind(code, new Sentence(zh, en));
    }

    /** The nine, in their order, by code. */
    static Map<String, Sentence> categories() {
        var categories = new LinkedHashMap<String, Sentence>();
        ALL.stream()
                .filter(kind -> kind.code().indexOf('.') < 0)
                .forEach(kind -> categories.put(kind.code(), kind.name()));
        return categories;
    }

    public static Sentence name(String code) {
        return known(code).name();
    }

    /** Refuses what is not in the catalogue. */
    public static Kind known(String code) {
        Kind kind = BY_CODE.get(code);
        if (kind == null) {
            throw NeedProblem.NEED_KIND_UNKNOWN.with("kind", code).at(List.of("kind"));
        }
        return kind;
    }
}
