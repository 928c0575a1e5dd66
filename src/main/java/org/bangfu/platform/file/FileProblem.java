package org.bangfu.platform.file;

import org.bangfu.platform.web.ProblemCode;
import org.bangfu.platform.web.ProblemText;

enum FileProblem implements ProblemCode {
    FILE_KNOWN(ProblemText.of(409, "这个文件已经收到", "This file was received already").remedy("请刷新后查看", "Refresh to see it")),
    FILE_GONE(ProblemText.of(410, "文件已过保存期，内容已删除", "The file was kept as long as it may be, and is gone")
            .remedy("请重新上传", "Please hand it in again")),
    PICTURE_NONE(
            ProblemText.of(422, "这不是能打开的 JPEG、PNG 或 WebP 图片", "This is no JPEG, PNG or WebP picture that can be opened")
                    .remedy(
                            "请换一张照片；手机存成 HEIC 的，请在相机设置里改为“兼容性最佳”",
                            "Choose another photo; a phone that keeps HEIC can be set to the most compatible format")),
    PICTURE_LARGE(ProblemText.of(422, "照片 {size}，超过 {limit}", "The photo has {size}, more than {limit}")
            .remedy("请用较低的清晰度重拍，或先缩小再上传", "Take it at a lower quality, or reduce it first")),
    PICTURE_PIXELS(ProblemText.of(
                    422,
                    "照片有 {width}×{height} 像素，超过 {limit}",
                    "The photo has {width} × {height} pixels, more than {limit}")
            .remedy("请用较低的清晰度重拍，或先缩小再上传", "Take it at a lower quality, or reduce it first"));

    private final ProblemText text;

    FileProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
