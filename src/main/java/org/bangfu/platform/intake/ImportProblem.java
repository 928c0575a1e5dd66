package org.bangfu.platform.intake;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum ImportProblem implements ProblemCode {
    IMPORT_UNKNOWN(ProblemText.of(404, "没有这次导入", "There is no such import")
            .remedy("请从导入列表进入", "Enter from the list of imports")),
    IMPORT_KIND_UNKNOWN(ProblemText.of(422, "没有“{kind}”这类资料", "There is no kind “{kind}” to import")
            .remedy("请从列表中选择", "Choose from the list")),
    IMPORT_KIND_NOT_YOURS(ProblemText.of(403, "您不能导入{kind}", "You may not import {kind}")
            .remedy("请交给有权限的同事办理", "Leave it to a colleague who may")
            .lifter("本区安全管理员", "The zone's security administrator")),
    IMPORT_CHANGED(ProblemText.of(409, "这次导入刚刚有了变化", "This import has just changed")
            .remedy("请刷新后再试", "Refresh and try again")),
    IMPORT_NOT_NOW(ProblemText.of(409, "现在不能做这一步", "This step is not possible now")
            .remedy("请刷新，按页面上给出的下一步操作", "Refresh and take one of the steps that are offered")),
    IMPORT_UNDO_OVER(ProblemText.of(409, "导入超过 24 小时，不能再撤销", "After 24 hours an import is not undone any more")
            .remedy("请逐条更正，或重新导入正确的表格", "Correct the records, or import a correct workbook")),
    MAPPING_INCOMPLETE(ProblemText.of(422, "还没有指明哪一列是：{fields}", "It is not said yet which column is: {fields}")
            .remedy("请为每个必填项选一列", "Choose a column for each required field")),
    MAPPING_WRONG(
            ProblemText.of(422, "“{field}”选得不对：没有这个字段或列，或选了两次", "“{field}” is no field, no column, or chosen twice")
                    .remedy("请为每列选一个不同的字段", "Choose a different field for each column")),
    WORKBOOK_OLD(ProblemText.of(422, "这是旧版 .xls，或加了密码的文件", "This is an old .xls, or protected by a password")
            .remedy("请在表格软件中另存为 .xlsx（不加密码）后上传", "Save it as .xlsx without a password and hand it in again")),
    WORKBOOK_NONE(ProblemText.of(422, "这不是 .xlsx 工作簿", "This is no .xlsx workbook")
            .remedy(
                    "CSV 等文件请用表格软件打开，另存为 .xlsx 后上传",
                    "Open CSV and other files in a spreadsheet program, save as .xlsx and hand it in again")),
    WORKBOOK_BROKEN(ProblemText.of(422, "文件已损坏，读不出来", "The file is damaged and cannot be read")
            .remedy("请用表格软件打开并重新保存，再上传", "Open it in a spreadsheet program, save it, and hand it in again")),
    WORKBOOK_WITH_MACROS(ProblemText.of(422, "文件里有宏", "The file contains macros")
            .remedy("请另存为不含宏的 .xlsx 后上传", "Save it as .xlsx without macros and hand it in again")),
    WORKBOOK_TOO_LARGE(ProblemText.of(422, "工作簿太大：超过 {limit}", "The workbook is too large: more than {limit}")
            .remedy("请删去空白行列和无关的工作表，或拆成几个文件", "Delete empty rows, columns and other sheets, or split the file")),
    WORKBOOK_EMPTY(ProblemText.of(422, "工作簿里没有找到表格", "No table was found in the workbook")
            .remedy("请确认表头和数据在可见的工作表里", "See that titles and rows are on a visible sheet")),
    IMPORT_ROWS_GONE(ProblemText.of(
                    410, "这次导入的明细已过保存期", "The rows of this import were kept as long as they may be, and are gone")
            .remedy("需要时请重新上传", "Hand the file in again if you need them")),
    ERRORS_TOO_LARGE(
            ProblemText.of(422, "原表超过 {limit} 个单元格，无法标注", "The workbook has more than {limit} cells and is not marked")
                    .remedy("请按页面上的列表更正，或拆分后再导入", "Correct it by the list on the page, or split it"));

    private final ProblemText text;

    ImportProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
