package org.bangfu.platform.intake;

import java.util.List;
import java.util.Set;
import org.bangfu.platform.journal.Journal;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.bangfu.platform.zone.Role;

/**
 * What a module says so that its records can come in by workbook: one bean for each kind. The platform reads the file, finds
 * the header, parses every cell by its {@link Field}, refuses a natural key that the file carries twice, compares with what
 * stands, cuts the work into commands of at most 500 rows, takes it back, and writes the reasons into the person's own file.
 * The kind knows what its records are called, where they are found, and how they are written through its own door.
 *
 * <pre>{@code
 * record Line(String name, String creditCode, @Nullable String area, @Nullable Integer registeredStaff) {}
 *
 * @Component
 * class EnterpriseKind implements IntakeKind<Line> {
 *     public String key() { return "enterprises"; }
 *     public Sentence name() { return new Sentence("企业", "Enterprises"); }
 *     public Set<Role> roles() { return Set.of(Role.ROSTER_CLERK); }
 *     public List<Field<Line>> fields() {
 *         return List.of(
 *                 Field.text("name", "企业名称", "Name", Line::name).required().synonyms("单位名称", "企业全称"),
 *                 Field.code("creditCode", "统一社会信用代码", "Credit code", Line::creditCode).required()
 *                         .check(code -> CreditCode.fault(code)),
 *                 Field.text("area", "片区", "Area", Line::area).synonyms("所在片区"),
 *                 Field.integer("registeredStaff", "在册职工", "Registered staff", Line::registeredStaff));
 *     }
 *     public Class<Line> type() { return Line.class; }
 *     public Line read(Row row) {
 *         return new Line(row.required("name"), row.required("creditCode"), row.text("area"), row.integer("registeredStaff"));
 *     }
 *     public String naturalKey(Line line) { return line.creditCode(); }
 *     public List<Judged<Line>> judge(Actor actor, List<Line> lines, Peers peers) {
 *         Map<String, Enterprise> standing = repository.byCreditCode(actor.zone(), lines);  // one statement for all lines
 *         Map<String, AreaId> areas = repository.areasByName(actor.zone(), lines);          // and one more
 *         return lines.stream().map(line -> judge(line, standing, areas)).toList();
 *     }
 *     ...
 * }
 * }</pre>
 *
 * <p>An empty cell says nothing: for a record that stands, the platform fills the line with what the record says before it asks
 * {@link #read} again, so that a workbook with three columns never empties the others.
 *
 * @param <T> what one row says once it can be read; a record
 */
public interface IntakeKind<T> {

    /** As in addresses and in the database; never changes. */
    String key();

    /** What a person calls it. */
    Sentence name();

    /** Who may import it, see its imports and take them back. */
    Set<Role> roles();

    /** The columns a workbook may have; the first is what a row is called in lists. */
    List<Field<T>> fields();

    /** The class of {@code T}: lines are kept as JSON between the dry run, the import and its undoing. */
    Class<T> type();

    /** Makes a line of cells that were all readable; every required field is there. */
    T read(Row row);

    /** What makes two lines the same record, in this workbook and in what stands; compared as it is. */
    String naturalKey(T line);

    /** Lines of a lower rank go in first: a parent before its children. */
    default int rank(T line) {
        return 0;
    }

    /**
     * Compares lines with what stands, set-based, in a transaction that reads. Asked in the dry run and again directly before a
     * piece goes in.
     *
     * @param peers the other good rows of the workbook, for references to records that come with it
     * @return one for each line, in the same order
     */
    List<Judged<T>> judge(Actor actor, List<T> lines, Peers peers);

    /**
     * Writes records and their entries through the module's door. Also undoes a change: then {@link Step#line} is what the record
     * said before the import.
     *
     * @return the version of each record as it is now written, in the same order: what {@link Known#version} will say
     */
    List<String> apply(Journal journal, Actor actor, List<Step<T>> steps);

    /** Takes back records that an import made and nobody changed since. What refers to them makes the database refuse, row by row. */
    void withdraw(Journal journal, Actor actor, List<Known<T>> records);
}
