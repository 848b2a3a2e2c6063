package midas.ui.text.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object: numbers at full precision, and null for every value that does not exist. */
public final class JsonOut {

    /** Writes the fields of an object. */
    @FunctionalInterface
    public interface Fields {
        /** Writes them. */
        void write(JsonOut json) throws IOException;
    }

    private final JsonGenerator generator;

    private JsonOut(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes one object and a line end. */
    public static void object(OutputStream out, Fields fields) {
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator generator = factory.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
            JsonOut json = new JsonOut(generator);
            generator.writeStartObject();
            fields.write(json);
            generator.writeEndObject();
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text, or null. */
    public JsonOut text(String name, @Nullable String value) throws IOException {
        generator.writeStringField(name, value);
        return this;
    }

    /** Writes a truth. */
    public JsonOut flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
        return this;
    }

    /** Writes a whole number. */
    public JsonOut whole(String name, long value) throws IOException {
        generator.writeNumberField(name, value);
        return this;
    }

    /** Writes a number; one that is not finite does not exist. */
    public JsonOut number(String name, double value) throws IOException {
        generator.writeFieldName(name);
        writeNumber(value);
        return this;
    }

    /** Writes a list of texts. */
    public JsonOut texts(String name, List<String> values) throws IOException {
        generator.writeFieldName(name);
        writeValue(values);
        return this;
    }

    /** Writes a number, flag or string, or null. */
    public JsonOut value(String name, @Nullable Object value) throws IOException {
        generator.writeFieldName(name);
        writeNullable(value);
        return this;
    }

    /** Writes a list of numbers, flags, strings and nulls. */
    public JsonOut values(String name, int count, IntFunction<@Nullable Object> value) throws IOException {
        generator.writeArrayFieldStart(name);
        for (int i = 0; i < count; i++) {
            writeNullable(value.apply(i));
        }
        generator.writeEndArray();
        return this;
    }

    private void writeNullable(@Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeValue(value);
        }
    }

    /** Writes an object. */
    public JsonOut object(String name, Fields fields) throws IOException {
        generator.writeObjectFieldStart(name);
        fields.write(this);
        generator.writeEndObject();
        return this;
    }

    /** Writes a list of objects, one for each item. */
    public <T> JsonOut objects(String name, Iterable<T> items, Item<T> item) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T each : items) {
            generator.writeStartObject();
            item.write(this, each);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    /** Writes the fields of one item. */
    @FunctionalInterface
    public interface Item<T> {
        /** Writes them. */
        void write(JsonOut json, T item) throws IOException;
    }

    /** Writes details of a fault or warning: numbers, flags, strings and lists of strings. */
    public JsonOut details(Map<String, Object> details) throws IOException {
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            generator.writeFieldName(detail.getKey());
            writeValue(detail.getValue());
        }
        return this;
    }

    private void writeNumber(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(value);
        } else {
            generator.writeNull();
        }
    }

    private void writeValue(Object value) throws IOException {
        switch (value) {
            case Double number -> writeNumber(number);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Boolean flag -> generator.writeBoolean(flag);
            case List<?> list -> {
                generator.writeStartArray();
                for (Object item : list) {
                    writeValue(item);
                }
                generator.writeEndArray();
            }
            default -> generator.writeString(value.toString());
        }
    }
}
