package org.bangfu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records of a file of comma-separated values (RFC 4180) by the names in its first line. */
final class CsvRecords {

    private final String text;
    private int at;

    private CsvRecords(String text) {
        this.text = text;
    }

    static List<Map<String, String>> read(Path file) throws IOException {
        String text = Files.readString(file);
        var csv = new CsvRecords(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<String> names = csv.line();
        var records = new ArrayList<Map<String, String>>();
        while (csv.at < csv.text.length()) {
            List<String> values = csv.line();
            var record = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.size() && i < values.size(); i++) {
                record.put(names.get(i), values.get(i));
            }
            if (record.size() == names.size()) {
                records.add(record);
            }
        }
        return records;
    }

    private List<String> line() {
        var values = new ArrayList<String>();
        do {
            values.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (at < text.length() && text.charAt(at++) == ',');
        return values;
    }

    /** Up to a comma or the end of the line, which stays to be read. */
    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String quoted() {
        var value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
                at++;
                break;
            }
            at += letter == '"' ? 1 : 0;
            value.append(letter);
        }
        plain();
        return value.toString();
    }
}
