package midas.io.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import midas.core.diagnostics.Curve;
import midas.core.diagnostics.DensityGrid;
import midas.core.diagnostics.Range;
import midas.io.pdf.PdfDrawing;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Files of plots, read back by others: the XML parser of the JDK, and Apache PDFBox. */
class PainterTest {

    private static final String HARD = "Größe <µ> & 観測値 \"Ω\" 漢字";
    private static final double[] X = {-2, -0.5, 0, 1.25, 3};
    private static final double[] Y = {0.1, 0.9, 0.4, 0.65, 0.2};

    private static Plot plot() {
        Curve points = new Curve(X, Y);
        return new Plot(
                "Residuals vs Fitted",
                "Line: smooth. Dashed: zero.",
                Axis.of(HARD, new Range(-2.5, 3.5)),
                Axis.of("Pearson residual", new Range(0, 1)),
                List.of(
                        new Mark.Area(new Curve(X, new double[5]), points, Ink.BAND),
                        new Mark.Points(points, Ink.DATA),
                        new Mark.Path(points, Ink.FIT, false),
                        new Mark.Line(0.5, 0, Ink.REFERENCE),
                        new Mark.Upright(1, Ink.REFERENCE),
                        new Mark.Bars(
                                new Curve(new double[] {2}, new double[] {0}),
                                new Curve(new double[] {2}, new double[] {0.3}),
                                0.5,
                                Ink.DATA),
                        new Mark.Segments(
                                new Curve(new double[] {2}, new double[] {0}),
                                new Curve(new double[] {3}, new double[] {1}),
                                Ink.DATA)),
                "rows",
                "Five points & a line");
    }

    private static Element svg(Plot plot) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Drawings.svg(plot, out);
        Files.createDirectories(Path.of("target", "plots"));
        Files.write(Path.of("target", "plots", "plot.svg"), out.toByteArray());
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        return document.getDocumentElement();
    }

    private static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static PDDocument pdf(Plot plot, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfDrawing.write(plot, out);
        Files.createDirectories(Path.of("target", "plots"));
        Files.write(Path.of("target", "plots", name + ".pdf"), out.toByteArray());
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    void everyPointIsInTheSvgWhereTheAxesSayItIs() throws Exception {
        Element root = svg(plot());
        List<Element> circles = all(root, "circle");
        assertThat(circles).hasSize(5);
        PlotPainter painter = Drawings.painter(plot());
        for (int i = 0; i < 5; i++) {
            assertThat(Double.parseDouble(circles.get(i).getAttribute("cx")))
                    .isCloseTo(painter.across(X[i]), within(0.006));
            assertThat(Double.parseDouble(circles.get(i).getAttribute("cy")))
                    .isCloseTo(painter.up(Y[i]), within(0.006));
        }
    }

    @Test
    void theSvgIsWellFormedWhateverColumnsAreCalled() throws Exception {
        Element root = svg(plot());
        assertThat(all(root, "text"))
                .extracting(Element::getTextContent)
                .contains("Residuals vs Fitted", HARD, "Pearson residual", "\u22122", "0.6");
        assertThat(all(root, "title").getFirst().getTextContent()).isEqualTo("Residuals vs Fitted");
        assertThat(all(root, "desc").getFirst().getTextContent()).isEqualTo("Five points & a line");
        assertThat(root.getAttribute("role")).isEqualTo("img");
    }

    @Test
    void controlCharactersDoNotBreakTheSvg() throws Exception {
        Plot odd = new Plot("a\u0000b\ud800c", "", plot().x(), plot().y(), List.of(), "", "\u0008");
        assertThat(all(svg(odd), "title").getFirst().getTextContent()).isEqualTo("a\ufffdb\ufffdc");
    }

    @Test
    void labelsCanBeSearchedInThePdfInAllScripts() throws IOException {
        try (PDDocument document = pdf(plot(), "scripts")) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Residuals vs Fitted", HARD, "\u22122");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Residuals vs Fitted");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(480);
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .hasSize(1);
        }
    }

    @Test
    void fontsAreInThePdfWithTheWidthsTheyHave() throws IOException {
        try (PDDocument document = pdf(plot(), "fonts")) {
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).hasSize(3);
            for (TypeSetting.Piece piece : TypeSetting.pieces(HARD, Typeface.REGULAR)) {
                PDFont font =
                        resources.getFont(COSName.getPDFName("F" + piece.face().ordinal()));
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.isDamaged()).isFalse();
                piece.text().codePoints().forEach(character -> {
                    int glyph = piece.face().font().glyph(character);
                    try {
                        assertThat(font.toUnicode(glyph)).isEqualTo(Character.toString(character));
                        // of the font program itself
                        assertThat(font.getWidthFromFont(glyph)).isCloseTo(font.getWidth(glyph), within(0.6f));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
            }
        }
        assertThat(Files.size(Path.of("target", "plots", "fonts.pdf"))).isLessThan(250_000);
    }

    @Test
    void anEmptyPlotIsStillAPlot() throws Exception {
        Plot empty = new Plot(
                "", "", Axis.of("", Range.of(new double[0])), Axis.of("", Range.of(new double[0])), List.of(), "", "");
        assertThat(all(svg(empty), "circle")).isEmpty();
        try (PDDocument document = pdf(empty, "empty")) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void aDensityHasACellForEveryPlaceWithPointsAndALegend() throws Exception {
        DensityGrid grid = new DensityGrid(
                new double[] {0.1, 0.1, 0.9}, new double[] {0.1, 0.1, 0.9}, new Range(0, 1), new Range(0, 1), 4, 4);
        Plot plot = new Plot(
                "Density",
                "",
                Axis.of("x", new Range(0, 1)),
                Axis.of("y", new Range(0, 1)),
                List.of(new Mark.Cells(grid)),
                "rows in a cell",
                "");
        Element root = svg(plot);
        List<String> cells = all(root, "g").stream()
                .flatMap(group -> all(group, "rect").stream())
                .map(cell -> cell.getAttribute("fill"))
                .toList();
        assertThat(cells)
                .containsExactly(Palette.LIGHT.many().hex(), Palette.LIGHT.few().hex());
        assertThat(all(root, "text")).extracting(Element::getTextContent).contains("1", "2 rows in a cell");
    }

    @Test
    void colorsOfADensityGoOneWayInLightness() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            double sign = Math.signum(palette.many().lightness() - palette.few().lightness());
            for (int i = 1; i <= 20; i++) {
                double step = palette.ramp(i / 20.0).lightness()
                        - palette.ramp((i - 1) / 20.0).lightness();
                assertThat(step * sign).isGreaterThan(0.01);
            }
        }
    }

    @Test
    void ticksAreRoundNumbersWithinTheRange() {
        assertThat(names(new Range(-2.5, 3.5), 7)).containsExactly("\u22122", "\u22121", "0", "1", "2", "3");
        assertThat(names(new Range(0, 1), 5)).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(names(new Range(190, 480), 6)).containsExactly("200", "250", "300", "350", "400", "450");
        assertThat(names(new Range(0, 45_000), 5)).containsExactly("0", "10,000", "20,000", "30,000", "40,000");
        assertThat(names(new Range(0, 3e6), 3)).containsExactly("0", "1×10⁶", "2×10⁶", "3×10⁶");
        assertThat(names(new Range(0, 2.5e-7), 5))
                .containsExactly("0", "0.5×10⁻⁷", "1.0×10⁻⁷", "1.5×10⁻⁷", "2.0×10⁻⁷", "2.5×10⁻⁷");
        assertThat(Ticks.of(new Range(0.5, 2.5), 10, true))
                .extracting(Axis.Named::name)
                .containsExactly("1", "2");
    }

    private static List<String> names(Range range, int most) {
        return Ticks.of(range, most, false).stream().map(Axis.Named::name).toList();
    }

    @Test
    void textsAreCutWhereTheyDoNotFit() {
        double whole = Typefaces.width("a long label", 12, false);
        assertThat(Typefaces.fitting("a long label", 12, false, whole)).isEqualTo("a long label");
        String cut = Typefaces.fitting("a long label", 12, false, whole - 1);
        assertThat(cut).startsWith("a long").endsWith("…");
        assertThat(Typefaces.width(cut, 12, false)).isLessThanOrEqualTo(whole - 1);
        assertThat(Typefaces.fitting("label", 12, false, 1)).isEqualTo("…");
    }

    @Test
    void pixelsComeBackFromThePngWithTheirResolution() throws IOException {
        int[] rgb = {0x102030, 0x405060, 0x708090, 0xffffff, 0x000000, 0x0b69c7};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Png.write(rgb, 3, 300, out);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
        in.skipBytes(8);
        byte[] header = chunk(in, "IHDR");
        assertThat(header).startsWith(0, 0, 0, 3, 0, 0, 0, 2, 8, 2);
        byte[] resolution = chunk(in, "pHYs");
        assertThat(resolution).startsWith(0, 0, 0x2e, 0x23);
        byte[] rows = new InflaterInputStream(new ByteArrayInputStream(chunk(in, "IDAT"))).readAllBytes();
        chunk(in, "IEND");
        int[] back = new int[6];
        for (int row = 0; row < 2; row++) {
            assertThat(rows[10 * row]).isEqualTo((byte) 1);
            for (int i = 0; i < 9; i++) {
                int before = i < 3 ? 0 : rows[10 * row + 1 + i - 3];
                rows[10 * row + 1 + i] += (byte) before;
                back[3 * row + i / 3] = back[3 * row + i / 3] << 8 | rows[10 * row + 1 + i] & 0xff;
            }
        }
        assertThat(back).isEqualTo(rgb);
    }

    private static byte[] chunk(DataInputStream in, String type) throws IOException {
        byte[] content = new byte[in.readInt()];
        assertThat(new String(in.readNBytes(4), StandardCharsets.US_ASCII)).isEqualTo(type);
        in.readFully(content);
        in.readInt();
        return content;
    }

    @Test
    void theNearestSpotIsFoundAsIfAllHadBeenLookedAt() {
        Random random = new Random(11);
        int n = 5000;
        double[] x = new double[n];
        double[] y = new double[n];
        int[] id = new int[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble() * 6 - 2.5;
            y[i] = random.nextDouble();
            id[i] = i;
        }
        Spots spots = new Spots(Spots.Kind.ROW, plot(), x, y, id);
        for (int trial = 0; trial < 500; trial++) {
            double px = random.nextDouble() * 6 - 2.5;
            double py = random.nextDouble();
            int best = -1;
            double least = 1;
            for (int i = 0; i < n; i++) {
                double distance = Math.pow((x[i] - px) / 0.06, 2) + Math.pow((y[i] - py) / 0.02, 2);
                if (distance < least) {
                    least = distance;
                    best = i;
                }
            }
            assertThat(spots.nearest(px, py, 0.06, 0.02)).isEqualTo(best);
        }
    }
}
