package org.bangfu.platform.file;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum FileProblem implements ProblemCode {
    FILE_KNOWN(ProblemText.of(409, "这个文件已经收到", "This file was received already").remedy("请刷新后查看", "Refresh to see it")),
    FILE_GONE(ProblemText.of(410, "文件已过保存期，内容已删除", "The file was kept as long as it may be, and is gone")
            .remedy("请重新上传", "Please hand it in again"));

    private final ProblemText text;

    FileProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
