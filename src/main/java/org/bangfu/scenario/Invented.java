package org.bangfu.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names, codes and numbers that belong to nobody: made from lists, with check characters that are right. */
final class Invented {

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String FIRST = "昌鲁聚恒泰鑫润嘉信诚宏瑞和盛东明华兴远卓";
    private static final String SECOND = "源达通和丰泽邦联创锐康宁捷成合益立晟铭腾";
    private static final List<String> SURNAMES =
            List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨");
    private static final String GIVEN = "建国伟芳敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文华";

    private final Random random;
    private final Set<String> names = new HashSet<>();
    private int code;

    Invented(Random random) {
        this.random = random;
    }

    String company(String trade) {
        for (int tries = 0; ; tries++) {
            String name = "聊城" + pick(FIRST) + pick(SECOND) + (tries > 30 ? pick(SECOND) : "") + trade + "有限公司";
            if (names.add(name)) {
                return name;
            }
        }
    }

    /** A project of that kind. */
    String project(String kind) {
        while (true) {
            String name = "" + pick(FIRST) + pick(SECOND) + kind;
            if (names.add(name)) {
                return name;
            }
        }
    }

    String person() {
        String given = random.nextInt(3) == 0 ? pick(GIVEN) : pick(GIVEN) + pick(GIVEN);
        return SURNAMES.get(random.nextInt(SURNAMES.size())) + given;
    }

    /** A number of a series that is easy to see through. */
    static String phone(int number) {
        return "1700000%04d".formatted(number);
    }

    /** A code with both its check characters right (GB 11714, GB 32100). */
    String creditCode() {
        String organisation = "MB%06d".formatted(900_000 + code++);
        return withCheck("91371502" + organisation + organisationCheck(organisation));
    }

    /** A code of another series, whose numbers go to 999,999. */
    static String creditCode(int number) {
        String organisation = "MC%06d".formatted(number);
        return withCheck("91371502" + organisation + organisationCheck(organisation));
    }

    private static char organisationCheck(String eight) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(eight.charAt(i), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static String withCheck(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += LETTERS.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % LETTERS.length();
        }
        return seventeen + LETTERS.charAt((LETTERS.length() - sum % LETTERS.length()) % LETTERS.length());
    }

    private String pick(String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }
}
