package midas.io.workbook;

import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a workbook tag by tag. Names are without their namespaces. A document type declaration, and with it
 * every entity that is not a character, is refused.
 */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final Parts.Part part;
    private final XMLStreamReader reader;
    private int depth;

    /** Opens a part. */
    Xml(Parts parts, String name) throws IOException {
        part = parts.part(name);
        try {
            reader = FACTORY.createXMLStreamReader(XmlText.of(part));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            part.close();
            throw failure(part, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // else some of what the parser has to say goes to the standard error as well
        factory.setXMLReporter((message, kind, about, location) -> {});
        return factory;
    }

    /** Goes to the next event and returns what it is, as a constant of {@link XMLStreamConstants}. */
    int next() throws IOException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            // the parser throws anything at what is no XML at all, or cannot be decoded
            throw failure(part, e);
        }
        part.step();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new DamagedException("a document type or an entity");
        }
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        return event;
    }

    /** Goes to the next start tag, or returns false at the end of the document. */
    boolean toStart() throws IOException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /**
     * Goes to the next start tag inside an element.
     *
     * @param outer {@link #depth} of the element
     * @return whether there is one; if not, this is at the element's end tag
     */
    boolean toStartInside(int outer) throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                return false;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new DamagedException("unexpected end");
            }
        }
    }

    /** Goes behind the element at whose start tag this is. */
    void skip() throws IOException {
        int outer = depth;
        while (toStartInside(outer)) {
            // nothing in it is wanted
        }
    }

    /** Appends the characters inside the element at whose start tag this is, without those of elements in it. */
    void text(Characters into) throws IOException {
        int outer = depth;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(into);
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < outer) {
                        return;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new DamagedException("unexpected end");
                default -> {}
            }
        }
    }

    /** Appends the characters of the current event. */
    void characters(Characters into) throws IOException {
        into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Returns how many elements are open, the one at whose start tag this is among them. */
    int depth() {
        return depth;
    }

    /** Returns the name of the element. */
    String name() {
        return reader.getLocalName();
    }

    /** Returns whether the element has this name. */
    boolean is(String name) {
        return name.equals(reader.getLocalName());
    }

    /** Returns an attribute of the element, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * Returns an attribute of one of several vocabularies, or null.
     *
     * @param vocabulary what its namespace holds between colons, such as {@code office}
     * @param name its name
     */
    @Nullable
    String attribute(String vocabulary, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                String namespace = reader.getAttributeNamespace(i);
                if (namespace != null && namespace.contains(":" + vocabulary + ":")) {
                    return reader.getAttributeValue(i);
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    /** Returns what the stream had to say, such as a cancel, or else that this is no XML. */
    private static IOException failure(Parts.Part part, Exception e) {
        IOException ofStream = part.failure();
        return ofStream != null ? ofStream : new DamagedException("no XML", e);
    }
}
