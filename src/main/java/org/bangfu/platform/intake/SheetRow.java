package org.bangfu.platform.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Row;

/**
 * One row of a sheet.
 *
 * @param number from 1, as a person counts
 */
record SheetRow(int number, List<Cell> cells) {

    private static final Pattern SUM = Pattern.compile("(合计|总计|小计|共计|汇总|total|sum)([:：]?\\d*(家|户|个|人|名)?)");
    private static final Pattern NOTE = Pattern.compile(
            "([*※]|(附?注|备注|说明|填表|填报|制表|审核|复核|负责人|单位负责人|联系人|联系电话|日期|单位[（(]?盖章|note|remark)s?[^:：]{0,12}[:：]|(附?注|备注|说明)\\d*[、.．]).*");
    private static final int WHERE_A_SUM_IS_SAID = 3;

    static SheetRow of(Row row) {
        var cells = new ArrayList<Cell>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(Cell.of(row.getCell(i)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.BLANK;
    }

    boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }

    private List<Cell> filled() {
        return cells.stream().filter(cell -> !cell.blank()).toList();
    }

    int filledCells() {
        return filled().size();
    }

    /** 合计, or the like, in one of the first cells that say anything. */
    boolean isSum() {
        return filled().stream()
                .limit(WHERE_A_SUM_IS_SAID)
                .anyMatch(cell -> SUM.matcher(Words.title(cell.text())).matches());
    }

    /** A remark beneath the table: one or two cells, the first of which begins like one. */
    boolean isNote() {
        List<Cell> filled = filled();
        return filled.size() <= 2
                && NOTE.matcher(Words.plain(filled.getFirst().text())).matches();
    }

    /** The same titles again, as at the top of a printed page. */
    boolean repeats(List<Column> columns) {
        long same = columns.stream()
                .filter(column -> !column.title().isBlank())
                .filter(column -> Words.title(cell(column.index()).text()).equals(Words.title(column.title())))
                .count();
        return same >= 2 && same >= filledCells() - 1;
    }
}
