package org.bangfu.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The workbooks that the zone's offices bring: rosters, contacts, who serves whom. Invented. */
final class Books {

    private Books() {}

    static byte[] projects(List<KeyProject> projects) {
        var rows = new ArrayList<List<String>>();
        for (KeyProject project : projects) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    project.name(),
                    project.code(),
                    project.area(),
                    project.unit(),
                    "2020.2.9"));
        }
        return Offices.workbook(
                "聊城经济技术开发区重点项目名册（虚构）", List.of("序号", "项目名称", "国家项目代码", "建设地点", "牵头单位", "入册日期"), rows, true);
    }

    static byte[] roster(List<Firm> firms) {
        var rows = new ArrayList<List<String>>();
        for (Firm firm : firms) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    firm.name(),
                    firm.code(),
                    firm.area(),
                    firm.industry(),
                    firm.scale(),
                    firm.ownership(),
                    String.join("、", firm.tags()),
                    Integer.toString(firm.staff()),
                    firm.capacity(),
                    firm.capacityUnit(),
                    firm.representative(),
                    "2020.2.9"));
        }
        return Offices.workbook(
                "聊城经济技术开发区企业名册（虚构）",
                List.of(
                        "序号",
                        "企业名称",
                        "统一社会信用代码",
                        "所属街道",
                        "行业代码",
                        "企业规模",
                        "登记注册类型",
                        "企业标签",
                        "职工人数",
                        "年设计产能",
                        "计量单位",
                        "法人代表",
                        "入册日期"),
                rows,
                true);
    }

    static byte[] contacts(List<Firm> firms) {
        var rows = new ArrayList<List<String>>();
        for (Firm firm : firms) {
            rows.add(List.of(firm.name(), firm.code(), name(firm.contact()), firm.contact()));
            if (firm.second() != null) {
                rows.add(List.of(firm.name(), firm.code(), name(firm.second()), firm.second()));
            }
        }
        return Offices.workbook("企业联系人一览表（虚构）", List.of("企业名称", "统一社会信用代码", "联系人", "联系电话"), rows, false);
    }

    /** Every third row says which firm by its name alone, as offices do; a project has no other. */
    static byte[] assignments(Season season) {
        Map<String, String> names =
                new HashMap<>(season.firms().stream().collect(Collectors.toMap(Firm::code, Firm::name)));
        season.projects().forEach(project -> names.put(project.code(), project.name()));
        Set<String> firms = season.firms().stream().map(Firm::code).collect(Collectors.toSet());
        var rows = new ArrayList<List<String>>();
        for (Assigned each : season.assigned()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    Objects.requireNonNull(names.get(each.code())),
                    rows.size() % 3 == 2 || !firms.contains(each.code()) ? "" : each.code(),
                    Staff.nameOf(each.officer()),
                    each.officer(),
                    each.kind(),
                    each.from().toString()));
        }
        return Offices.workbook(
                "驻企联络员一览表（虚构）", List.of("序号", "企业名称", "统一社会信用代码", "联络员", "联系电话", "身份", "开始日期"), rows, true);
    }

    /** The same invented name for the same number. */
    static String name(String phone) {
        String surnames = "金魏陶姜戚谢邹喻柏水窦章";
        String given = "安宁平和信义礼智仁勇诚实";
        int number = Integer.parseInt(phone.substring(phone.length() - 4));
        return "" + surnames.charAt(number % surnames.length()) + given.charAt(number / 12 % given.length())
                + given.charAt(number % 11);
    }
}
