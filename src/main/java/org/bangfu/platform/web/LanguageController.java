package org.bangfu.platform.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The languages to choose from, before anybody has signed in. */
@RestController
@RequestMapping("/api/languages")
class LanguageController {

    private final Languages languages;

    LanguageController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping
    @Open
    List<Languages.Known> all() {
        return languages.all();
    }

    /** A third language whole: the pages' sentences and the server's. */
    @GetMapping("/{code}")
    @Open
    Languages.File one(@PathVariable String code) {
        return languages.file(code).orElseThrow(() -> WebProblem.LANGUAGE_UNKNOWN.with("code", code));
    }
}
