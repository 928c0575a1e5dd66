package org.bangfu.platform.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a sheet are hidden. What they hold is data too, but where a visible column could be meant, it is the visible
 * one. They are named before the rows, so this reads little.
 */
final class HiddenColumns {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int MOST = 16_384;

    private HiddenColumns() {}

    /** Columns from 0; empty also when the file says it in a way that is not understood. */
    static Set<Integer> of(byte[] content, int sheet) {
        try {
            String relation = find(content, WORKBOOK, "sheet", "id", sheet);
            String target = relation == null ? null : target(content, relation);
            return target == null ? Set.of() : hidden(content, target);
        } catch (IOException | XMLStreamException | NumberFormatException _) {
            return Set.of();
        }
    }

    private static @Nullable String target(byte[] content, String relation) throws IOException, XMLStreamException {
        try (ZipInputStream part = open(content, RELATIONS)) {
            XMLStreamReader xml = reader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && relation.equals(xml.getAttributeValue(null, "Id"))) {
                    String target = xml.getAttributeValue(null, "Target");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
            return null;
        }
    }

    /** The attribute, whatever its namespace, of the element's nth occurrence. */
    private static @Nullable String find(byte[] content, String name, String element, String attribute, int nth)
            throws IOException, XMLStreamException {
        try (ZipInputStream part = open(content, name)) {
            XMLStreamReader xml = reader(part);
            int seen = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)
                        && seen++ == nth) {
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        if (xml.getAttributeLocalName(i).equals(attribute)) {
                            return xml.getAttributeValue(i);
                        }
                    }
                }
            }
            return null;
        }
    }

    private static Set<Integer> hidden(byte[] content, String name) throws IOException, XMLStreamException {
        var hidden = new HashSet<Integer>();
        try (ZipInputStream part = open(content, name)) {
            XMLStreamReader xml = reader(part);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("sheetData")) {
                    return hidden;
                }
                String said = xml.getAttributeValue(null, "hidden");
                if (xml.getLocalName().equals("col") && ("1".equals(said) || "true".equals(said))) {
                    int last = Math.min(MOST, Integer.parseInt(xml.getAttributeValue(null, "max")));
                    for (int i = Integer.parseInt(xml.getAttributeValue(null, "min")); i <= last; i++) {
                        hidden.add(i - 1);
                    }
                }
            }
        }
        return hidden;
    }

    private static XMLStreamReader reader(ZipInputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }

    private static ZipInputStream open(byte[] content, String name) throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(content));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return zip;
            }
        }
        throw new IOException("no part " + name);
    }
}
