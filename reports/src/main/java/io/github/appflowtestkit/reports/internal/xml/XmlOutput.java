package io.github.appflowtestkit.reports.internal.xml;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML with attributes and text that XML 1.0 allows. */
final class XmlOutput {

    private static final String INDENT = "  ";

    private final XMLStreamWriter xml;
    private int depth;

    private XmlOutput(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a part of a document. */
    @FunctionalInterface
    interface Content {

        void writeTo(XmlOutput xml) throws XMLStreamException;
    }

    /** The text of a document. */
    static String of(Content root) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            root.writeTo(new XmlOutput(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written to memory", e);
        }
        return withoutCommands(text.toString()) + "\n";
    }

    /** The same XML without commands of CI systems, which can only be in attributes and text. */
    private static String withoutCommands(String xml) {
        return xml.contains("##") ? xml.replace("##[", "&#35;#[").replace("##vso[", "&#35;#vso[") : xml;
    }

    /** An element with attributes, then what is in it. */
    void element(String name, Content attributes, Content children) throws XMLStreamException {
        breakLine();
        xml.writeStartElement(name);
        attributes.writeTo(this);
        depth++;
        children.writeTo(this);
        depth--;
        breakLine();
        xml.writeEndElement();
    }

    /** An element with attributes only. */
    void element(String name, Content attributes) throws XMLStreamException {
        breakLine();
        xml.writeEmptyElement(name);
        attributes.writeTo(this);
    }

    /** An element with attributes and text. */
    void element(String name, Content attributes, String text) throws XMLStreamException {
        breakLine();
        xml.writeStartElement(name);
        attributes.writeTo(this);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** An attribute of the element that was started last. */
    XmlOutput attribute(String name, Object value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value.toString()));
        return this;
    }

    private void breakLine() throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
    }

    /** The same text with the replacement character for what XML 1.0 cannot hold, not even escaped. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
