package midas.io.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An object of JSON that is asked for fields it must have: an {@link IOException} where it has not, or has something else there. */
record Fields(JsonNode node) {

    /** What is made of an item. */
    @FunctionalInterface
    interface Maker<T> {
        T make(Fields item) throws IOException;
    }

    Fields {
        node = node == null ? JsonNodeFactory.instance.missingNode() : node;
    }

    /** Returns a new object to be filled. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns a new array to be filled. */
    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Returns texts as an array. */
    static ArrayNode array(Iterable<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** Puts a number: also one that JSON has no number for, as a text. */
    static void put(ObjectNode object, String name, double value) {
        if (Double.isFinite(value)) {
            object.put(name, value);
        } else {
            object.put(name, Double.toString(value));
        }
    }

    /** Adds a number, as {@link #put}. */
    static void add(ArrayNode array, double value) {
        if (Double.isFinite(value)) {
            array.add(value);
        } else {
            array.add(Double.toString(value));
        }
    }

    /** Returns whether there is something in a field other than null. */
    boolean has(String name) {
        return node.hasNonNull(name);
    }

    Fields object(String name) throws IOException {
        JsonNode field = node.path(name);
        if (!field.isObject()) {
            throw wrong(name);
        }
        return new Fields(field);
    }

    String text(String name) throws IOException {
        return text(node.path(name), name);
    }

    Optional<String> optionalText(String name) throws IOException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    Optional<Character> optionalCharacter(String name) throws IOException {
        Optional<String> text = optionalText(name);
        if (text.isPresent() && text.get().length() != 1) {
            throw wrong(name);
        }
        return text.map(one -> one.charAt(0));
    }

    boolean flag(String name) throws IOException {
        JsonNode field = node.path(name);
        if (!field.isBoolean()) {
            throw wrong(name);
        }
        return field.booleanValue();
    }

    int whole(String name) throws IOException {
        JsonNode field = node.path(name);
        if (!field.canConvertToInt() || !field.isIntegralNumber()) {
            throw wrong(name);
        }
        return field.intValue();
    }

    long large(String name) throws IOException {
        JsonNode field = node.path(name);
        if (!field.canConvertToLong() || !field.isIntegralNumber()) {
            throw wrong(name);
        }
        return field.longValue();
    }

    double number(String name) throws IOException {
        return number(node.path(name), name);
    }

    UUID id(String name) throws IOException {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException none) {
            throw wrong(name);
        }
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
        return constant(type, text(name), name);
    }

    <E extends Enum<E>> List<E> constants(Class<E> type, String name) throws IOException {
        List<E> constants = new ArrayList<>();
        for (String text : texts(name)) {
            constants.add(constant(type, text, name));
        }
        return constants;
    }

    List<String> texts(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            texts.add(text(item, name));
        }
        return texts;
    }

    <T> List<T> objects(String name, Maker<T> maker) throws IOException {
        List<T> made = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isObject()) {
                throw wrong(name);
            }
            made.add(maker.make(new Fields(item)));
        }
        return made;
    }

    double[] numbers(String name) throws IOException {
        JsonNode items = items(name);
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(items.path(i), name);
        }
        return numbers;
    }

    /** Returns numbers, some of which may be missing. */
    List<OptionalDouble> optionalNumbers(String name) throws IOException {
        List<OptionalDouble> numbers = new ArrayList<>();
        for (JsonNode item : items(name)) {
            numbers.add(item.isNull() ? OptionalDouble.empty() : OptionalDouble.of(number(item, name)));
        }
        return numbers;
    }

    int[] wholes(String name) throws IOException {
        JsonNode items = items(name);
        int[] numbers = new int[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode item = items.path(i);
            if (!item.isIntegralNumber() || !item.canConvertToInt()) {
                throw wrong(name);
            }
            numbers[i] = item.intValue();
        }
        return numbers;
    }

    private JsonNode items(String name) throws IOException {
        JsonNode field = node.path(name);
        if (!field.isArray()) {
            throw wrong(name);
        }
        return field;
    }

    private static double number(JsonNode value, String name) throws IOException {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        String text = text(value, name);
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw wrong(name);
        };
    }

    private static String text(JsonNode value, String name) throws IOException {
        @Nullable String text = value.textValue();
        if (text == null) {
            throw wrong(name);
        }
        return text;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text, String name) throws IOException {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException none) {
            throw wrong(name);
        }
    }

    private static IOException wrong(String name) {
        return new IOException("field " + name);
    }
}
