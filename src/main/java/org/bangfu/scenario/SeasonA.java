package org.bangfu.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Zone A: 聊城经济技术开发区. On the last day 466 industrial enterprises are listed, 37 production-type foreign-trade enterprises and 11
 * foreign-funded ones, of which four are not industrial: these counts are published, everything else is invented.
 */
final class SeasonA {

    private static final long SEED = 20200317;
    private static final int INDUSTRIAL = 466;
    private static final int EXPORTERS = 37;
    private static final int FOREIGN_INDUSTRIAL = 7;
    private static final int FOREIGN_OTHER = 4;
    private static final int OTHERS = 20;
    private static final int SPEAKS_FOR = 10;
    private static final int SERVES = 10;
    private static final int AMBASSADORS = Ambassadors.PEOPLE;
    private static final int PROJECTS = 35;
    private static final int FIRST_OF_PROJECTS = 6000;
    private static final int GUIDED = 28;
    private static final int EVERY = 16;
    private static final List<String> CHANNELS = List.of("CALL", "CHAT", "VISIT", "VIDEO");

    private static final List<String> AREAS = List.of("东城街道", "北城街道", "蒋官屯街道");

    /** Class of GB/T 4754-2017, the word in the name, the unit of capacity. */
    private static final List<String[]> TRADES = List.of(
            new String[] {"3451", "轴承", "万套"},
            new String[] {"3551", "纺织机械", "台"},
            new String[] {"3130", "钢管", "万吨"},
            new String[] {"3670", "汽车零部件", "万件"},
            new String[] {"1321", "宠物食品", "吨"},
            new String[] {"3240", "铜铝材料", "万吨"},
            new String[] {"2110", "家具", "万件"},
            new String[] {"3484", "机械配件", "万件"},
            new String[] {"2922", "塑料制品", "吨"},
            new String[] {"2770", "卫生材料", "万片"},
            new String[] {"3311", "钢结构", "吨"},
            new String[] {"3831", "电缆", "千米"},
            new String[] {"1371", "蔬菜食品", "吨"},
            new String[] {"2614", "化工", "吨"},
            new String[] {"3021", "水泥制品", "万吨"},
            new String[] {"1811", "运动服装", "万件"});

    private static final List<String[]> OTHER_TRADES = List.of(
            new String[] {"5439", "物流", "万吨"},
            new String[] {"5920", "仓储", "万吨"},
            new String[] {"6550", "信息服务", "项"},
            new String[] {"5132", "服装贸易", "万件"});

    private static final List<String> WORKS =
            List.of("路跨河大桥工程", "路道路改造工程", "标准厂房项目", "污水处理厂扩建项目", "冷链物流园项目", "安置住房项目", "中学新建项目");

    private static final List<String> UNITS = List.of("经济发展局", "党政办公室");

    private final Random random = new Random(SEED);
    private final Invented invented = new Invented(random);
    private final List<Firm> firms = new ArrayList<>();
    private final List<KeyProject> projects = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Filing> filings = new ArrayList<>();
    private int contacts;
    private int sharing;

    private SeasonA() {}

    static Season season() {
        var made = new SeasonA();
        made.list();
        made.happen();
        made.firms.forEach(made::report);
        made.build();
        return new Season(
                List.copyOf(made.firms),
                List.copyOf(made.projects),
                List.copyOf(made.events),
                List.copyOf(made.filings),
                made.assigned(),
                made.spoken(),
                Wishes.of(made.firms));
    }

    private void list() {
        for (int i = 0; i < INDUSTRIAL; i++) {
            var tags = new TreeSet<String>();
            if (i < EXPORTERS) {
                tags.add(Firm.EXPORTER);
            }
            if (i < SPEAKS_FOR) {
                tags.add(Firm.KEY);
            }
            // Three of the foreign-funded export, too: the two counts are never added up.
            if (i >= EXPORTERS - 3 && i < EXPORTERS - 3 + FOREIGN_INDUSTRIAL) {
                tags.add(Firm.FOREIGN);
            }
            firms.add(firm(TRADES.get(i % TRADES.size()), tags, i));
        }
        for (int i = 0; i < OTHERS; i++) {
            firms.add(firm(
                    OTHER_TRADES.get(i % OTHER_TRADES.size()),
                    i < FOREIGN_OTHER ? Set.of(Firm.FOREIGN) : Set.of(),
                    INDUSTRIAL + i));
        }
    }

    /** So many that the account gives no number of: 35 are assumed. */
    private void build() {
        var names = new Invented(new Random(SEED + PROJECTS));
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(new KeyProject(
                    "2020-371502-48-01-9000%02d".formatted(i),
                    names.project(WORKS.get(i % WORKS.size())),
                    AREAS.get(i % AREAS.size()),
                    UNITS.get(i % UNITS.size()),
                    Invented.phone(FIRST_OF_PROJECTS + i)));
        }
    }

    private Firm firm(String[] trade, Set<String> tags, int number) {
        boolean large = number % 5 == 0;
        var all = new TreeSet<>(tags);
        if (number % 3 == 0) {
            all.add(Firm.ABOVE_SCALE);
        }
        int staff = large ? 180 + random.nextInt(700) : 12 + random.nextInt(120);
        LocalDate opened = opening(number);
        return new Firm(
                invented.creditCode(),
                invented.company(trade[1]),
                AREAS.get(random.nextInt(AREAS.size())),
                trade[0],
                large ? "中型" : staff > 40 ? "小型" : "微型",
                all.contains(Firm.FOREIGN) ? "外商投资" : random.nextInt(8) == 0 ? "国有控股" : "民营",
                all,
                staff,
                Integer.toString(10 * (1 + random.nextInt(400))),
                trade[2],
                invented.person(),
                contact(),
                number % 20 == 3 ? Invented.phone(contacts++) : null,
                opened,
                opened.plusDays(random.nextInt(4)));
    }

    /** One person files for ten firms; everybody else for one. */
    private String contact() {
        return sharing++ < SPEAKS_FOR ? Invented.phone(9999) : Invented.phone(contacts++);
    }

    /** Vital trades from the first day on, most within ten days, the last two weeks before the end. */
    private LocalDate opening(int number) {
        int days = number % 7 == 0 ? 0 : number % 31 == 0 ? 12 + random.nextInt(10) : random.nextInt(11);
        return Season.FIRST.plusDays(days);
    }

    /** Entries that are on the roster at first and not at the end, and some that are off it for a while. */
    private void happen() {
        for (int i = 0; i < 3; i++) {
            Firm gone = extra();
            events.add(new Event(Season.FIRST.plusDays(12 + 5 * i), Event.Kind.CLOSE, gone.code(), null));
        }
        for (int i = 0; i < 2; i++) {
            Firm gone = extra();
            events.add(new Event(
                    Season.FIRST.plusDays(20 + i),
                    Event.Kind.MERGE,
                    gone.code(),
                    firms.get(40 + i).code()));
        }
        for (int i = 0; i < 3; i++) {
            Firm twice = extra();
            events.add(new Event(
                    Season.FIRST.plusDays(4 + i),
                    Event.Kind.DUPLICATE,
                    twice.code(),
                    firms.get(50 + i).code()));
        }
        for (int i = 0; i < 4; i++) {
            String code = firms.get(100 + 60 * i).code();
            events.add(new Event(Season.FIRST.plusDays(8 + i), Event.Kind.CLOSE, code, null));
            events.add(new Event(Season.FIRST.plusDays(15 + 3 * i), Event.Kind.REOPEN, code, null));
        }
    }

    private Firm extra() {
        Firm firm = firm(TRADES.get(random.nextInt(TRADES.size())), Set.of(), firms.size());
        firms.add(firm);
        return firm;
    }

    /** Every day until it is open and producing, then every few days: what was said last goes on holding. */
    private void report(Firm firm) {
        LocalDate quiet = latest(firm.opened(), firm.producing());
        int pause = 3 + random.nextInt(5);
        for (LocalDate day = Season.FIRST; !day.isAfter(Season.LAST); day = day.plusDays(1)) {
            boolean settled = day.isAfter(quiet.plusDays(1));
            boolean last = day.isAfter(Season.LAST.minusDays(2));
            if (listed(firm.code(), day)
                    && (last || (settled ? day.getDayOfMonth() % pause == 0 : random.nextInt(3) > 0))) {
                filings.add(filing(firm, day));
            }
        }
    }

    private Filing filing(Firm firm, LocalDate day) {
        LocalDate opened = reached(firm.opened(), day);
        LocalDate producing = reached(firm.producing(), day);
        long since = opened == null ? 0 : day.toEpochDay() - opened.toEpochDay();
        int onPost = opened == null ? firm.staff() / 20 : (int) (firm.staff() * Math.min(95, 40 + 3 * since) / 100);
        return new Filing(
                firm.code(),
                day,
                opened,
                opened,
                producing,
                firm.staff(),
                onPost,
                producing == null ? "0" : Long.toString(Math.min(96, 30 + 3 * since)));
    }

    /** Ten firms or projects to an officer, from the day on which the roster comes in; the foreign-funded have an ambassador beside them. */
    private List<Assigned> assigned() {
        var assigned = new ArrayList<Assigned>();
        int foreign = 0;
        for (int i = 0; i < firms.size(); i++) {
            Firm firm = firms.get(i);
            assigned.add(new Assigned(firm.code(), Staff.officer(i / SERVES), Assigned.OFFICER, Season.OPENS));
            if (firm.tags().contains(Firm.FOREIGN)) {
                assigned.add(new Assigned(
                        firm.code(), Staff.ambassador(foreign++ % AMBASSADORS), Assigned.AMBASSADOR, Season.OPENS));
            }
        }
        for (int i = 0; i < projects.size(); i++) {
            assigned.add(new Assigned(
                    projects.get(i).code(),
                    Staff.officer((firms.size() + i) / SERVES),
                    Assigned.OFFICER,
                    Season.OPENS));
        }
        return List.copyOf(assigned);
    }

    /** Everyone is asked within four days; every sixteenth firm is shown on site how to prevent infection, until it is 28. */
    private List<Spoken> spoken() {
        var spoken = new ArrayList<Spoken>();
        for (int i = 0; i < firms.size(); i++) {
            String officer = Staff.officer(i / SERVES);
            String code = firms.get(i).code();
            spoken.add(new Spoken(
                    code,
                    officer,
                    Season.FIRST.plusDays(i % 4),
                    CHANNELS.get(i % CHANNELS.size()),
                    Spoken.BASELINE,
                    null));
            if (i % EVERY == 0 && i / EVERY < GUIDED) {
                LocalDate day = Season.FIRST.plusDays(4 + i / EVERY % 3);
                spoken.add(new Spoken(
                        code, officer, day, "VISIT", Spoken.GUIDANCE, i % (2 * EVERY) == 0 ? day.plusDays(1) : null));
            }
        }
        for (int i = 0; i < projects.size(); i++) {
            spoken.add(new Spoken(
                    projects.get(i).code(),
                    Staff.officer((firms.size() + i) / SERVES),
                    Season.FIRST.plusDays(i % 4),
                    CHANNELS.get(i % CHANNELS.size()),
                    Spoken.BASELINE,
                    null));
        }
        return List.copyOf(spoken);
    }

    /** What the roster has that day, by the events so far. */
    private boolean listed(String code, LocalDate day) {
        boolean listed = true;
        for (Event event : events) {
            if (event.code().equals(code) && !event.day().isAfter(day)) {
                listed = event.kind() == Event.Kind.REOPEN;
            }
        }
        return listed;
    }

    private static @Nullable LocalDate reached(@Nullable LocalDate step, LocalDate day) {
        return step == null || step.isAfter(day) ? null : step;
    }

    private static LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? Season.LAST : one.isAfter(other) ? one : other;
    }
}
