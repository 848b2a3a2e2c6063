package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reports as others read them: an XML parser, a Markdown parser, the import. */
final class ReportFiles {

    /**
     * A table.
     *
     * @param caption its caption; empty where the format has none
     * @param head its headings
     * @param cells what is read in its cells, row by row
     * @param values the numbers behind them, NaN where there is none; empty where the format has none
     */
    record Table(String caption, List<String> head, List<List<String>> cells, List<List<Double>> values) {}

    private ReportFiles() {}

    static Document html(Path file) throws Exception {
        String text = Files.readString(file);
        assertThat(text).startsWith("<!DOCTYPE html>\n");
        // the XML parser knows no such type of documents
        String xml = text.substring(text.indexOf('\n') + 1);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    static List<Element> elements(Element within, String name) {
        NodeList list = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    /** Returns the tables with a head, those of numbers. */
    static List<Table> tables(Document html) {
        return elements(html.getDocumentElement(), "table").stream()
                .filter(table -> !elements(table, "thead").isEmpty())
                .map(ReportFiles::table)
                .toList();
    }

    private static Table table(Element table) {
        List<Element> head = elements(elements(table, "thead").getFirst(), "th");
        assertThat(head)
                .allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isEqualTo("col"));
        List<List<String>> cells = new ArrayList<>();
        List<List<Double>> values = new ArrayList<>();
        for (Element row : elements(elements(table, "tbody").getFirst(), "tr")) {
            List<Element> all = new ArrayList<>(elements(row, "th"));
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().getAttribute("scope")).isEqualTo("row");
            all.addAll(elements(row, "td"));
            cells.add(all.stream().map(Element::getTextContent).toList());
            values.add(all.stream()
                    .map(cell -> elements(cell, "data").stream()
                            .findFirst()
                            .map(data -> number(data.getAttribute("value")))
                            .orElse(Double.NaN))
                    .toList());
        }
        return new Table(
                elements(table, "caption").getFirst().getTextContent(),
                head.stream().map(Element::getTextContent).toList(),
                cells,
                values);
    }

    private static double number(String text) {
        return text.endsWith("Inf") ? Double.parseDouble(text + "inity") : Double.parseDouble(text);
    }

    /** Returns the tables of numbers of a file for word processors: those that begin with a row of headings. */
    static List<Table> docx(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            return elements(document.getDocumentElement(), "w:tbl").stream()
                    .filter(table -> !elements(table, "w:tblHeader").isEmpty())
                    .map(table -> elements(table, "w:tr").stream()
                            .map(row -> elements(row, "w:tc").stream()
                                    .map(cell -> elements(cell, "w:t").stream()
                                            .map(Element::getTextContent)
                                            .collect(Collectors.joining()))
                                    .toList())
                            .toList())
                    .map(rows -> new Table("", rows.getFirst(), rows.subList(1, rows.size()), List.of()))
                    .toList();
        }
    }

    static Node markdown(Path file) throws IOException {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(Files.readString(file));
    }

    /** Returns the tables with headings, those of numbers. */
    static List<Table> tables(Node markdown) {
        List<Table> tables = new ArrayList<>();
        markdown.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock) {
                    List<List<String>> rows = rows(block);
                    if (!String.join("", rows.getFirst()).isBlank()) {
                        tables.add(new Table("", rows.getFirst(), rows.subList(1, rows.size()), List.of()));
                    }
                }
            }
        });
        return tables;
    }

    private static List<List<String>> rows(Node table) {
        List<List<String>> rows = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                }
                if (node instanceof TableCell) {
                    rows.getLast().add(text(node));
                } else {
                    visitChildren(node);
                }
            }
        });
        return rows;
    }

    private static String text(Node cell) {
        StringBuilder text = new StringBuilder();
        cell.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }
        });
        return text.toString();
    }

    /** Returns the numbers of a CSV file by rows, NaN where there is none. */
    static List<List<Double>> csv(Path file, boolean... numeric) {
        ImportOutcome outcome = Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        Dataset dataset = ((ImportOutcome.Imported) outcome).dataset();
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < dataset.rows(); row++) {
            List<Double> numbers = new ArrayList<>();
            for (int k = 0; k < numeric.length; k++) {
                Column column = dataset.columns().get(k);
                numbers.add(numeric[k] ? column.coercedNumber(row) : Double.NaN);
            }
            rows.add(numbers);
        }
        return rows;
    }
}
