package org.bangfu.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangfu.directory.Sheet;

/** The zone's invented officials: set up by its two administrators, by workbook and by printed sheets. */
final class Staff {

    /** Everybody's: people who belong to nobody. */
    static final String PASSWORD = "Season-2020";

    private static final String SYSTEM = "17100000010";
    private static final String SECURITY = "17100000011";

    /** Name, number, unit, post, role. */
    private static final List<List<String>> PEOPLE = List.of(
            List.of("鲁明远", "17100000001", "区领导", "管委会主任", "领导"),
            List.of("周敬之", "17100000002", "区领导", "党工委副书记", "领导"),
            List.of("沈思齐", "17100000003", "党政办公室", "文秘科科长", "文秘"),
            List.of("韩知白", "17100000004", "党政办公室", "文秘科科员", "文秘"),
            List.of("陈立本", "17100000005", "经济发展局", "企业科科长", "名册员"),
            List.of("吴致和", "17100000006", "经济发展局", "工业科科员", "经办人"),
            List.of("蒋一心", "17100000007", "驻企联络办公室", "联络员（一组）", "驻企联络员"),
            List.of("卫守诚", "17100000008", "驻企联络办公室", "联络员（二组）", "驻企联络员"),
            List.of("褚慎独", "17100000009", "审计办公室", "审计员", "审计员"),
            List.of("陶应时", "17100000012", "诉求调度中心", "调度岗", "调度员"),
            List.of("姜允中", "17100000013", "诉求调度中心", "回访岗", "核实员"),
            List.of("戚守信", "17100000014", "诉求调度中心", "中心副主任", "审批人"),
            List.of("谢周全", "17100000015", "经济发展局", "企业科科员", "经办人"),
            List.of("邹克勤", "17100000016", "卫生健康办公室", "防疫岗", "经办人"),
            List.of("喻知行", "17100000017", "人力资源和社会保障局", "就业科科员", "经办人"),
            List.of("柏长青", "17100000018", "交通运输办公室", "运输岗", "经办人"),
            List.of("水善均", "17100000019", "地方金融办公室", "融资岗", "经办人"));

    /** Invented, too; kept as ciphertext. */
    static final String MAIL = "diaodu.dongfang@kaifaqu.example";

    private static final int OFFICERS = 53;
    private static final int AMBASSADORS = Ambassadors.PEOPLE;

    /** Whoever serves firms: the two above, and so many more, each of another name. */
    private static final List<List<String>> SERVING = IntStream.range(2, OFFICERS + AMBASSADORS)
            .mapToObj(number -> List.of(
                    name(number),
                    "172000000%02d".formatted(number),
                    "驻企联络办公室",
                    number < OFFICERS ? "联络员" : "服务大使",
                    "驻企联络员"))
            .toList();

    private final Map<String, Person> byRole = new HashMap<>();
    private final Map<String, Person> byName = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private Staff() {}

    /** The number of whoever handles needs in that unit. */
    static String handler(String unit) {
        return PEOPLE.stream()
                .filter(person -> person.get(2).equals(unit) && person.get(4).equals("经办人"))
                .map(person -> person.get(1))
                .findFirst()
                .orElseThrow();
    }

    /** The number of the n-th officer. */
    static String officer(int number) {
        return number < 2
                ? PEOPLE.get(6 + number).get(1)
                : SERVING.get(number - 2).get(1);
    }

    /** The number of the n-th ambassador. */
    static String ambassador(int number) {
        return SERVING.get(OFFICERS - 2 + number).get(1);
    }

    private static String name(int number) {
        String surnames = "甄尹庄柴瞿阎连茹易宦";
        return "%c%c%c"
                .formatted(
                        surnames.charAt(number % surnames.length()),
                        "怀念思慕景".charAt(number / surnames.length() % 5),
                        "德恩远贤行宁泽".charAt(number % 7));
    }

    /** What the official of that number is called. */
    static String nameOf(String phone) {
        return all().filter(person -> person.get(1).equals(phone))
                .map(List::getFirst)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<List<String>> all() {
        return Stream.concat(PEOPLE.stream(), SERVING.stream());
    }

    /**
     * Sets the zone up. The auditor gets no further than the sheet: a second factor belongs to a telephone.
     *
     * @param serving the numbers of those who serve firms
     */
    static Staff arrive(Person stranger, List<Sheet> sheets, Set<String> serving) throws InterruptedException {
        var staff = new Staff();
        Person administrator = administrator(stranger, sheets.get(0), SYSTEM);
        Person security = administrator(stranger, sheets.get(1), SECURITY);
        var imports = new Imports(administrator);
        imports.bring("units", "单位一览表.xlsx", units());
        imports.bring("areas", "片区一览表.xlsx", areas());
        imports.bring("people", "干部名册.xlsx", people(serving));
        staff.signIn(stranger, security);
        return staff;
    }

    private void signIn(Person stranger, Person security) throws InterruptedException {
        var codes = new LinkedHashMap<String, String>();
        var roles = new LinkedHashMap<String, String>();
        for (var line : security.get("/people?size=200").path("items")) {
            ids.put(line.path("name").asString(), line.path("id").asString());
            String role = line.path("posts").path(0).path("roles").path(0).asString();
            if (line.path("signIn").asString().equals("NONE") && !role.equals("AUDITOR")) {
                String name = line.path("name").asString();
                roles.put(name, role);
                codes.put(
                        name,
                        security.post(
                                        "/people/%s/activation"
                                                .formatted(line.path("id").asString()),
                                        Map.of())
                                .path("code")
                                .asString());
            }
        }
        Play.atOnce(List.copyOf(codes.keySet()), name -> {
            Person person = stranger.another();
            person.post("/activation", Map.of("code", codes.get(name), "password", PASSWORD));
            byName.put(name, person);
        });
        names().filter(roles::containsKey).forEach(name -> {
            String role = roles.get(name);
            byRole.putIfAbsent(byRole.containsKey(role) ? role + " 2" : role, named(name));
        });
    }

    /** The official of that number, signed in. */
    Person of(String phone) {
        return named(nameOf(phone));
    }

    /** What the product calls the official of that number. */
    String idOf(String phone) {
        return Objects.requireNonNull(ids.get(nameOf(phone)), phone);
    }

    /** Whether the official of that number serves in this season: a small one has not all of them. */
    boolean isHere(String phone) {
        return byName.containsKey(nameOf(phone));
    }

    private Person named(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    Person as(String role) {
        return Objects.requireNonNull(byRole.get(role), role);
    }

    /** The dispatcher would be told by mail, once a day; until one is connected the wish is kept. */
    void wantDigest() {
        as("DISPATCHER")
                .post(
                        "/notices/setting",
                        Map.of(
                                "seen",
                                -1,
                                "channels",
                                List.of(),
                                "mail",
                                MAIL,
                                "quietFrom",
                                "21:00",
                                "quietTo",
                                "07:00",
                                "digestAt",
                                "17:30",
                                "urgentEver",
                                true));
    }

    static Stream<String> names() {
        return all().map(List::getFirst);
    }

    static Stream<String> phones() {
        return Stream.concat(all().map(person -> person.get(1)), Stream.of(SYSTEM, SECURITY));
    }

    private static Person administrator(Person stranger, Sheet sheet, String phone) {
        Person person = stranger.another();
        String secret = person.post("/activation/look", Map.of("code", sheet.code()))
                .path("secondFactor")
                .path("secret")
                .asString();
        person.post(
                "/activation",
                Map.of(
                        "code",
                        sheet.code(),
                        "password",
                        PASSWORD,
                        "name",
                        phone,
                        "secondFactorCode",
                        Authenticator.code(secret)));
        return person;
    }

    private static byte[] units() {
        return Offices.workbook(
                "聊城经济技术开发区单位一览表",
                List.of("序号", "单位名称", "上级单位"),
                List.of(
                        List.of("1", "区领导", "聊城经济技术开发区"),
                        List.of("2", "党政办公室", "聊城经济技术开发区"),
                        List.of("3", "经济发展局", "聊城经济技术开发区"),
                        List.of("4", "驻企联络办公室", "聊城经济技术开发区"),
                        List.of("5", "审计办公室", "聊城经济技术开发区"),
                        List.of("6", "诉求调度中心", "聊城经济技术开发区"),
                        List.of("7", "卫生健康办公室", "聊城经济技术开发区"),
                        List.of("8", "人力资源和社会保障局", "聊城经济技术开发区"),
                        List.of("9", "交通运输办公室", "聊城经济技术开发区"),
                        List.of("10", "地方金融办公室", "聊城经济技术开发区")),
                false);
    }

    /** The functional zone lies in three streets of 东昌府区. */
    private static byte[] areas() {
        return Offices.workbook(
                "聊城经济技术开发区片区一览表",
                List.of("序号", "片区名称", "区划代码"),
                List.of(
                        List.of("1", "东城街道", "371502009"),
                        List.of("2", "北城街道", "371502008"),
                        List.of("3", "蒋官屯街道", "371502010")),
                false);
    }

    private static byte[] people(Set<String> serving) {
        List<List<String>> rows = Stream.concat(
                        PEOPLE.stream(), SERVING.stream().filter(person -> serving.contains(person.get(1))))
                .toList();
        return Offices.workbook("聊城经济技术开发区干部名册（虚构）", List.of("姓名", "手机号", "所在单位", "职务", "角色"), rows, false);
    }
}
