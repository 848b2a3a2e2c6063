package midas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSON Schema that the project's schema uses; a keyword beyond it is an error, so that no demand goes
 * unheard.
 */
final class JsonSchema {

    private static final Set<String> SAID_ONLY = Set.of("$schema", "title", "description", "$defs");

    private final Map<String, Object> root;

    JsonSchema(Map<String, Object> root) {
        this.root = root;
    }

    /** Returns what is wrong with the value; nothing where it is valid. */
    List<String> violations(@Nullable Object value) {
        List<String> violations = new ArrayList<>();
        check(root, value, "", violations);
        return violations;
    }

    private void check(Map<String, Object> schema, @Nullable Object value, String path, List<String> violations) {
        for (Map.Entry<String, Object> keyword : schema.entrySet()) {
            Object demand = keyword.getValue();
            switch (keyword.getKey()) {
                case "$ref" -> check(definition(String.valueOf(demand)), value, path, violations);
                case "oneOf" -> oneOf(Json.maps(demand), value, path, violations);
                case "const" -> require(demand.equals(value), path, "is not " + demand, violations);
                case "enum" ->
                    require(Json.list(demand).contains(value), path, value + " is none of " + demand, violations);
                case "type" -> require(isOfType(demand, value), path, value + " is no " + demand, violations);
                case "required" -> {
                    for (Object name : Json.list(demand)) {
                        require(value instanceof Map<?, ?> m && m.containsKey(name), path, "lacks " + name, violations);
                    }
                }
                case "properties" -> properties(schema, value, path, violations);
                case "additionalProperties" -> {
                    // done with the properties
                }
                case "items" -> {
                    List<?> items = value instanceof List<?> list ? list : List.of();
                    for (int i = 0; i < items.size(); i++) {
                        check(Json.map(demand), items.get(i), path + "/" + i, violations);
                    }
                }
                default ->
                    require(SAID_ONLY.contains(keyword.getKey()), path, "keyword " + keyword.getKey(), violations);
            }
        }
    }

    private void properties(Map<String, Object> schema, @Nullable Object value, String path, List<String> violations) {
        if (!(value instanceof Map<?, ?> object)) {
            return;
        }
        Map<String, Object> properties = Json.map(schema.get("properties"));
        for (Map.Entry<?, ?> field : object.entrySet()) {
            String name = String.valueOf(field.getKey());
            if (properties.containsKey(name)) {
                check(Json.map(properties.get(name)), field.getValue(), path + "/" + name, violations);
            } else {
                require(
                        Boolean.TRUE.equals(schema.get("additionalProperties")),
                        path,
                        "has a field " + name + " that the schema lacks",
                        violations);
            }
        }
    }

    private void oneOf(
            List<Map<String, Object>> choices, @Nullable Object value, String path, List<String> violations) {
        List<String> all = new ArrayList<>();
        int matches = 0;
        for (Map<String, Object> choice : choices) {
            List<String> of = new ArrayList<>();
            check(choice, value, path, of);
            matches += of.isEmpty() ? 1 : 0;
            all.addAll(of);
        }
        if (matches != 1) {
            violations.add(path + " matches " + matches + " of " + choices.size());
            violations.addAll(all);
        }
    }

    private Map<String, Object> definition(String reference) {
        String name = reference.substring("#/$defs/".length());
        return Json.map(Json.map(root.get("$defs")).get(name));
    }

    private static boolean isOfType(Object type, @Nullable Object value) {
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(each -> isOfType(each, value));
        }
        return switch (String.valueOf(type)) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Long;
            case "number" -> value instanceof Number;
            case "null" -> value == null;
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    private static void require(boolean holds, String path, String otherwise, List<String> violations) {
        if (!holds) {
            violations.add(path + " " + otherwise);
        }
    }
}
