package midas.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows of Markdown tables whose last cell names tests as {@code `Class.method`}, and what is wrong with them. */
final class CoverageTable {

    static final String NOT_YET = "**not yet**";

    private static final Pattern NAMED = Pattern.compile("`([^`]*)`");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*Test)\\.([a-z]\\w*)");

    private final Map<String, String> sources = new HashMap<>();

    /**
     * Reads the tests.
     *
     * @param trees folders that hold sources of tests
     */
    CoverageTable(List<Path> trees) {
        for (Path tree : trees) {
            try (Stream<Path> files = Files.walk(tree)) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(this::read);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private void read(Path file) {
        try {
            String name = file.getFileName().toString();
            sources.merge(name.substring(0, name.length() - ".java".length()), Files.readString(file), String::concat);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the rows of all tables, each with its cells; headings and rules are left out. */
    static List<List<String>> rows(String markdown) {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean heading = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
            if (lines.get(i).startsWith("|") && !lines.get(i).startsWith("|---") && !heading) {
                String line = lines.get(i).strip();
                rows.add(Stream.of(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1))
                        .map(String::strip)
                        .toList());
            }
        }
        return rows;
    }

    /** Returns a sentence about each row that is not as it should be. */
    List<String> faults(String markdown) {
        List<String> faults = new ArrayList<>();
        for (List<String> row : rows(markdown)) {
            if (row.size() != 3 || row.contains("")) {
                faults.add("not three filled cells: " + row);
                continue;
            }
            String tests = row.getLast();
            List<String> named =
                    NAMED.matcher(tests).results().map(found -> found.group(1)).toList();
            if (named.isEmpty() && !tests.startsWith(NOT_YET)) {
                faults.add("no test: " + row.getFirst());
            }
            for (String name : named) {
                Matcher test = TEST.matcher(name);
                if (!test.matches()) {
                    faults.add("not the name of a test: " + name);
                } else if (!sources.containsKey(test.group(1))) {
                    faults.add("no such class: " + name);
                } else if (!isTest(sources.get(test.group(1)), test.group(2))) {
                    faults.add("no such test: " + name);
                }
            }
        }
        return faults;
    }

    /** A method that is marked as a test, with nothing but other marks between. */
    private static boolean isTest(String source, String method) {
        return Pattern.compile("@(Test|ParameterizedTest)\\b[^;{]*(=\\s*\\{[^}]*\\}[^;{]*)?\\bvoid " + method + "\\(")
                .matcher(source)
                .find();
    }
}
