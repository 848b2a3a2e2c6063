package midas.io.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import midas.io.files.XmlText;

/** Draws as Scalable Vector Graphics 1.1. Texts stay texts. */
final class SvgSurface implements Surface {

    /** Thrown where an interface knows no checked exceptions. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(XMLStreamException cause) {
            super(cause);
        }
    }

    private final XMLStreamWriter xml;
    private final String ids;
    private int clips;

    /**
     * Begins a picture that is a file.
     *
     * @param out where it goes
     * @param width width in pixels
     * @param height height in pixels
     * @param title its title
     * @param description what can be seen, in words
     */
    SvgSurface(OutputStream out, double width, double height, String title, String description) throws IOException {
        this(out, width, height, title, description, Optional.empty());
    }

    /**
     * Begins a picture that is a part of a page where a page's name for it is given, else a file.
     *
     * @param page what all identifiers in it begin with, which no other picture of the page has
     */
    SvgSurface(OutputStream out, double width, double height, String title, String description, Optional<String> page)
            throws IOException {
        try {
            ids = page.map(name -> name + '-').orElse("");
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            if (page.isEmpty()) {
                xml.writeStartDocument("UTF-8", "1.0");
            }
            xml.writeStartElement("svg");
            if (page.isEmpty()) {
                xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            }
            attributes("width", number(width), "height", number(height));
            attributes("viewBox", "0 0 " + number(width) + ' ' + number(height));
            attributes("role", "img", "font-family", "'" + Typefaces.FAMILY + "', Inter, Arial, sans-serif");
            if (page.isPresent()) {
                attributes("aria-labelledby", ids + "title " + ids + "desc");
            }
            words("title", title);
            words("desc", description);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Ends the picture. */
    void end() throws IOException {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Rgb fill) {
        empty("rect", fill, "x", number(x), "y", number(y), "width", number(width), "height", number(height));
    }

    @Override
    public void dot(double x, double y, double radius, Rgb fill) {
        empty("circle", fill, "cx", number(x), "cy", number(y), "r", number(radius));
    }

    @Override
    public void line(double[] xs, double[] ys, Stroke stroke) {
        String dashes = stroke.dashed() ? "5 4" : "none";
        write(() -> {
            xml.writeEmptyElement("polyline");
            attributes(
                    "points",
                    points(xs, ys),
                    "fill",
                    "none",
                    "stroke",
                    stroke.color().hex());
            attributes("stroke-width", number(stroke.width()), "stroke-dasharray", dashes);
            attributes("stroke-linejoin", "round");
        });
    }

    @Override
    public void polygon(double[] xs, double[] ys, Rgb fill) {
        empty("polygon", fill, "points", points(xs, ys));
    }

    @Override
    public void text(String text, double x, double y, Type type) {
        if (text.isEmpty()) {
            return;
        }
        write(() -> {
            xml.writeStartElement("text");
            if (type.upwards()) {
                attributes("transform", "translate(" + number(x) + ' ' + number(y) + ") rotate(-90)");
            } else {
                attributes("x", number(x), "y", number(y));
            }
            attributes("font-size", number(type.size()), "fill", type.color().hex());
            attributes(
                    "text-anchor",
                    switch (type.align()) {
                        case START -> "start";
                        case MIDDLE -> "middle";
                        case END -> "end";
                    });
            if (type.bold()) {
                attributes("font-weight", "600");
            }
            xml.writeCharacters(XmlText.allowed(text));
            xml.writeEndElement();
        });
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        String id = ids + "clip" + clips++;
        write(() -> {
            xml.writeStartElement("clipPath");
            attributes("id", id);
            xml.writeEmptyElement("rect");
            attributes("x", number(x), "y", number(y), "width", number(width), "height", number(height));
            xml.writeEndElement();
            xml.writeStartElement("g");
            attributes("clip-path", "url(#" + id + ')');
        });
        drawing.run();
        write(xml::writeEndElement);
    }

    /** Writing that may fail. */
    @FunctionalInterface
    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new Failed(e);
        }
    }

    private void empty(String name, Rgb fill, String... attributes) {
        write(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
            attributes("fill", fill.hex());
            if (fill.alpha() < 1) {
                attributes("fill-opacity", number(fill.alpha()));
            }
        });
    }

    private void words(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        if (!ids.isEmpty()) {
            attributes("id", ids + name);
        }
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String points(double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return points.toString();
    }

    /** Hundredths of a pixel: finer than anything that can be seen. */
    static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded);
    }
}
