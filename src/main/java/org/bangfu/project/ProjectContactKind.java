package org.bangfu.project;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.client.ClientId;
import org.bangfu.client.ContactKind;
import org.bangfu.client.Contacts;
import org.bangfu.directory.Directory;
import org.bangfu.platform.intake.Field;
import org.bangfu.platform.web.Sentence;
import org.bangfu.platform.zone.Actor;
import org.springframework.stereotype.Component;

/** Who speaks for projects, by workbook; the project's code says for which. */
@Component
class ProjectContactKind extends ContactKind {

    private final Projects projects;

    ProjectContactKind(Projects projects, Contacts contacts, Directory directory) {
        super(contacts, directory);
        this.projects = projects;
    }

    @Override
    public String key() {
        return "project-contacts";
    }

    @Override
    public Sentence name() {
        return new Sentence("重点项目联系人", "Contacts of key projects");
    }

    @Override
    protected Field<Line> client() {
        return Field.text("project", "项目名称", "Project", Line::client)
                .synonyms("项目", "重点项目", "项目全称", "建设项目名称")
                .example("某某路跨河大桥工程");
    }

    @Override
    protected Field<Line> code() {
        return Field.text("code", "项目代码", "Code", Line::code)
                .check(ProjectCode::fault)
                .synonyms("国家项目代码", "项目编号", "立项代码", "编号")
                .example("2020-371502-48-01-000001");
    }

    @Override
    protected String written(String code) {
        return ProjectCode.read(code).value();
    }

    @Override
    protected Sentence unknown() {
        return new Sentence("名册中没有这个项目代码：请先导入重点项目", "The roster has no such code: import the key project first");
    }

    @Override
    protected Map<String, ClientId> clients(Actor actor, Collection<String> codes) {
        return projects.byCode(actor, codes.stream().map(ProjectCode::of).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().value(),
                        each -> each.getValue().project().client()));
    }
}
