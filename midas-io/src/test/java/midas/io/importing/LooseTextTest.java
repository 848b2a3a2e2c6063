package midas.io.importing;

import static midas.io.importing.Imports.imported;
import static midas.io.importing.Imports.names;
import static midas.io.importing.Imports.read;
import static midas.io.importing.Imports.refused;
import static midas.io.importing.Imports.texts;
import static midas.io.importing.Imports.types;
import static org.assertj.core.api.Assertions.assertThat;

import midas.io.importing.ImportProblem.Code;
import org.junit.jupiter.api.Test;

/** Texts that are not written as most are: lines above the table, quotes and blanks in places of their own. */
class LooseTextTest {

    @Test
    void whetherLinesAboveTheTableAreRowsCanBeSaid() {
        String text = "Report on times\nid,x,y\n1,2,3\n4,5,6\n";
        ImportOutcome.Imported found = read(text);
        assertThat(names(found.dataset())).containsExactly("id", "x", "y");
        assertThat(found.report().problems())
                .containsExactly(new ImportProblem(Code.LINE_ABOVE_TABLE, 1, null, "Report on times"));
        assertThat(found.report().problemCounts()).containsEntry(Code.LINE_ABOVE_TABLE, 1L);
        ImportOutcome.Imported header = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withHeader(true)));
        assertThat(header.report().rows()).isEqualTo(3);
        assertThat(names(header.dataset())).contains("Report on times");
        ImportOutcome.Imported none = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withHeader(false)));
        assertThat(none.report().rows()).isEqualTo(4);
    }

    @Test
    void linesBelowATitleKeepTheirNumbers() {
        ImportOutcome.Imported result = read("A title\r\n\r\nid,x,y\r\n1,2,3\r\n4,5\r\n" + "1,2,3\r\n".repeat(9));
        assertThat(result.report().problems())
                .containsExactly(
                        new ImportProblem(Code.LINE_ABOVE_TABLE, 1, null, "A title"),
                        new ImportProblem(Code.ROW_TOO_SHORT, 5, "y", "2"));
        StringBuilder large = new StringBuilder("A title\n\nid,x,y\n");
        for (int row = 0; row < 100_000; row++) {
            large.append(row).append(row == 90_000 ? ",1\n" : ",1.25,3\n");
        }
        ImportOutcome.Imported parts = read(large.toString());
        assertThat(types(parts.dataset())).isEqualTo("int64 float64 int64");
        assertThat(parts.report().rows()).isEqualTo(100_000);
        assertThat(parts.report().problems().getLast())
                .isEqualTo(new ImportProblem(Code.ROW_TOO_SHORT, 90_004, "y", "2"));
    }

    @Test
    void aTitleAboveMissingNumbersIsNone() {
        // the first row of data has words in a column of numbers: the header above it is kept
        ImportOutcome.Imported result = read("id,x,y\na,unknown,none\nb,2,3\nc,4,5\n");
        assertThat(names(result.dataset())).containsExactly("id", "x", "y");
        assertThat(result.report().rows()).isEqualTo(3);
        assertThat(result.report().problemCounts()).doesNotContainKey(Code.LINE_ABOVE_TABLE);
        ImportOutcome.Imported rowNames = read("x,y\na,unknown,none\nb,2,3\nc,4,5\n");
        assertThat(rowNames.report().rows()).isEqualTo(3);
        assertThat(rowNames.report().problemCounts()).doesNotContainKey(Code.LINE_ABOVE_TABLE);
    }

    @Test
    void aMissingValueIsNoName() {
        assertThat(read("Ann,Rome,NA\nBert,Oslo,x\n").report().reading().header())
                .isFalse();
        assertThat(read("name,city,\nBert,Oslo,x\n").report().reading().header())
                .isTrue();
        assertThat(read("name,NA\nBert,1\nCleo,2\n").report().reading().header())
                .as("a text above numbers tells more")
                .isFalse();
        assertThat(read("name,NA,x\nBert,1,2\nCleo,2,3\n").report().reading().header())
                .isTrue();
    }

    @Test
    void runsOfBlanksDelimitWhereNothingElseDoes() {
        ImportOutcome.Imported result = read("\"x\" \"g\"\n\"1\" 1.5 \"a b\"\n\"2\"   2.5 \"c\"\n");
        assertThat(result.report().reading().delimiter()).contains(' ');
        assertThat(names(result.dataset())).containsExactly("column_1", "x", "g");
        assertThat(texts(result.dataset(), "g")).containsExactly("a b", "c");
        ImportOptions space = ImportOptions.DEFAULT.withDelimiter(' ');
        ImportOutcome.Imported said = imported(Importer.readText("t", "  a   b\nx    1\n  y 2  \n", space));
        assertThat(names(said.dataset())).containsExactly("a", "b");
        assertThat(types(said.dataset())).isEqualTo("string int64");
        for (String text : new String[] {
            "name\nAnn Smith\nBert Jones\n",
            "full name\nAnn Smith\nBert Jones\n",
            "note\na 1\nb 2\n",
            "x y\n1 2\n3 4 5\n"
        }) {
            assertThat(read(text).dataset().columns()).as(text).hasSize(1);
        }
    }

    @Test
    void quotesWithBackslashesAreReadWhereTheWholeFileHasThem() {
        ImportOutcome.Imported result = read("id,a\n1,\"x\"\n2,\"say \\\"hi\\\", twice\"\n");
        assertThat(texts(result.dataset(), "a")).containsExactly("x", "say \"hi\", twice");
        assertThat(result.report().problems())
                .containsExactly(new ImportProblem(Code.BACKSLASH_QUOTES, 3, "a", "say \"hi\", twice"));
        assertThat(texts(read("id,a\n1,\"C:\\\"\n2,\"D\"\n").dataset(), "a")).containsExactly("C:\\", "D");
        assertThat(refused(Importer.readText("t", "id,a\n1,\"a \\\"b\\\"\"\n2,\"\"\"x\"\n", ImportOptions.DEFAULT)))
                .isInstanceOf(ImportFailure.MalformedQuotes.class);
    }

    @Test
    void blanksBehindAQuoteAreNoPartOfTheCell() {
        ImportOutcome.Imported result = read("a;b\n\"z\" ;2\n\"z\";3\n\"y\"  \n");
        assertThat(texts(result.dataset(), "a")).containsExactly("z", "z", "y");
        assertThat(types(result.dataset())).isEqualTo("string int64");
    }

    @Test
    void quotesCanBeOtherCharactersOrNone() {
        String text = "name,x\n'a, \"b\"',1\n'it''s',2\n";
        ImportOutcome.Imported single = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withQuote('\'')));
        assertThat(texts(single.dataset(), "name")).containsExactly("a, \"b\"", "it's");
        assertThat(types(single.dataset())).isEqualTo("string int64");
        assertThat(single.report().problems()).isEmpty();
        String inches = "size,x\n\"5,1\n6\",2\n";
        ImportOutcome.Imported none =
                imported(Importer.readText("t", inches, ImportOptions.DEFAULT.withQuote(ImportOptions.NO_QUOTE)));
        assertThat(texts(none.dataset(), "size")).containsExactly("\"5", "6\"");
        assertThat(read(inches).report().rows()).isEqualTo(1);
    }

    @Test
    void quotesTellTextsWhereOtherCellsOfTheColumnHaveNone() {
        ImportOutcome.Imported r = read("\"land\",\"x\"\n\"NA\",1\nNA,2\n\"DE\",NA\n");
        assertThat(texts(r.dataset(), "land")).containsExactly("NA", null, "DE");
        assertThat(texts(r.dataset(), "x")).containsExactly("1", "2", null);
        ImportOutcome.Imported all = read("\"land\",\"x\"\n\"NA\",\"1\"\n\"\",\"NA\"\n\"DE\",\"2\"\n");
        assertThat(texts(all.dataset(), "land")).containsExactly(null, null, "DE");
        assertThat(types(all.dataset())).isEqualTo("string int64");
        ImportOutcome.Imported bare = read("land,x\n\"DE\",\"1\"\n\"FR\",\"2\"\n");
        assertThat(types(bare.dataset())).isEqualTo("string int64");
    }

    @Test
    void aDelimiterThatIsSaidDelimitsBelowALongTitle() {
        String text = "Title\nx\na,b\nc,d\n";
        assertThat(read(text).report().problemCounts()).containsKey(Code.ONE_COLUMN);
        ImportOutcome.Imported said = imported(Importer.readText("t", text, ImportOptions.DEFAULT.withDelimiter(',')));
        assertThat(said.dataset().columns()).hasSize(2);
        assertThat(said.report().problemCounts()).doesNotContainKeys(Code.ONE_COLUMN, Code.ROW_TOO_LONG);
    }
}
