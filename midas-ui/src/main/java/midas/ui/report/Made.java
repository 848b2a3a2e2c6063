package midas.ui.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import midas.io.report.ReportBlock;

/**
 * A block made from a model.
 *
 * @param key tells it from the others that are made of the same part of a model; it is the same for another fit
 * @param block the block
 */
public record Made(String key, ReportBlock block) {

    /** Gives blocks keys: the section they stand in, what they are, and which of these. */
    public static List<Made> of(List<ReportBlock> blocks) {
        List<Made> made = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        String section = "";
        for (ReportBlock block : blocks) {
            String kind = block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            if (block instanceof ReportBlock.Heading heading) {
                // the first one is called as the model is, which may get another name
                section = made.isEmpty() ? "" : heading.text();
            }
            String key = section + '/' + kind;
            made.add(new Made(key + '/' + seen.merge(key, 1, Integer::sum), block));
        }
        return List.copyOf(made);
    }
}
