package midas.io.pdf;

import java.io.IOException;
import java.io.OutputStream;
import midas.io.plot.Drawings;
import midas.io.plot.Plot;

/** A plot as a document of one page, as large as the plot. */
public final class PdfDrawing {

    private PdfDrawing() {}

    /** Writes a plot with its fonts. The whole is a figure with an alternative text. */
    public static void write(Plot plot, OutputStream out) throws IOException {
        PdfFile file = new PdfFile(out);
        int catalog = file.reserve();
        int pages = file.reserve();
        int page = file.reserve();
        int tree = file.reserve();
        int figure = file.reserve();
        int shared = file.reserve();
        PdfResources resources = new PdfResources();
        PdfContent content = new PdfContent(resources);
        double width = PdfSurface.POINTS * Drawings.WIDTH;
        double height = PdfSurface.POINTS * Drawings.height(plot);
        content.raw("/Figure <</MCID 0>> BDC");
        PdfSurface.draw(content, 0, height, surface -> Drawings.painter(plot).paint(surface));
        content.raw("EMC");
        int drawn = file.stream("", content.bytes());
        resources.write(file, shared);
        int info = file.object("<</Title " + PdfFile.text(plot.title()) + " /Creator " + PdfFile.text("MIDAS") + ">>");
        file.object(
                catalog,
                "<</Type /Catalog /Pages " + pages + " 0 R /Lang (en) /MarkInfo <</Marked true>> /StructTreeRoot "
                        + tree + " 0 R /ViewerPreferences <</DisplayDocTitle true>>>>");
        file.object(pages, "<</Type /Pages /Kids [" + page + " 0 R] /Count 1>>");
        file.object(
                page,
                "<</Type /Page /Parent " + pages + " 0 R /MediaBox [0 0 " + PdfContent.number(width) + ' '
                        + PdfContent.number(height) + "] /StructParents 0 /Contents " + drawn + " 0 R /Resources "
                        + shared + " 0 R>>");
        file.object(
                tree, "<</Type /StructTreeRoot /K " + figure + " 0 R /ParentTree <</Nums [0 [" + figure + " 0 R]]>>>>");
        file.object(
                figure,
                "<</Type /StructElem /S /Figure /P " + tree + " 0 R /Pg " + page + " 0 R /K 0 /Alt "
                        + PdfFile.text(plot.description()) + ">>");
        file.end(catalog, info);
    }
}
