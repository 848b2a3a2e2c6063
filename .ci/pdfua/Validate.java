import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files as PDF/UA-1 with veraPDF: says what is wrong in them, and fails where something is. */
public class Validate {

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean valid = true;
        for (String file : files) {
            try (InputStream in = new FileInputStream(file);
                    PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult result = validator.validate(parser);
                Map<String, Integer> failures = new TreeMap<>();
                for (TestAssertion one : result.getTestAssertions()) {
                    if (one.getStatus() == TestAssertion.Status.FAILED) {
                        failures.merge(one.getRuleId().getClause() + ": " + one.getMessage(), 1, Integer::sum);
                    }
                }
                failures.forEach((what, times) -> System.out.println(file + ": " + times + " times " + what));
                valid &= result.isCompliant() && result.getTotalAssertions() > 0;
            }
        }
        System.exit(valid ? 0 : 1);
    }
}
