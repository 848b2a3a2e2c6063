package midas.core.engine;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The CRC-32 of every data set of the benchmarks: without it no time is taken. */
final class Checksums {

    private static final String KNOWN = """
            gaussian identity 100000 5 1000 3551cdc6
            gaussian identity 100000 20 1000 f9d002c5
            gaussian identity 1000000 5 1000 98d7b01b
            gaussian identity 1000000 20 1000 02d1c716
            gaussian identity 1000000 5 100000 6e74b104
            gaussian identity 1000000 20 100000 bab1b9eb
            gaussian identity 10000 5 1000 9fd8867c
            gaussian identity 30000 5 1000 680f0420
            gaussian identity 300000 5 1000 35df0900
            gaussian identity 100000 1 1000 ed708af1
            gaussian identity 100000 2 1000 09177676
            gaussian identity 100000 10 1000 7d1c610c
            gaussian identity 100000 50 1000 2d580dda
            gaussian identity 1000000 5 100 b837c24e
            gaussian identity 1000000 5 10000 4e70dd69
            gaussian log 100000 5 1000 14834b1d
            gaussian log 100000 20 1000 7cfa5626
            gaussian log 1000000 20 1000 80afa1cd
            binomial logit 100000 5 1000 8b67deb9
            binomial logit 100000 20 1000 63c83e2b
            binomial logit 1000000 5 1000 414f1c3b
            binomial logit 1000000 20 1000 3c63d76b
            binomial logit 1000000 5 100000 4035dd39
            binomial logit 1000000 20 100000 2c5a8837
            binomial logit 10000 5 1000 8426b12d
            binomial logit 30000 5 1000 c116087c
            binomial logit 300000 5 1000 bb06db86
            binomial logit 100000 1 1000 e652a144
            binomial logit 100000 2 1000 e7b692e6
            binomial logit 100000 10 1000 41221ae0
            binomial logit 100000 50 1000 9417c178
            binomial logit 1000000 5 100 a91ae928
            binomial logit 1000000 5 10000 cbf2aca2
            binomial probit 100000 5 1000 364c4784
            binomial probit 100000 20 1000 c52338dd
            binomial probit 1000000 20 1000 de12bf87
            poisson log 100000 5 1000 eaaaf80f
            poisson log 100000 20 1000 59f1614b
            poisson log 1000000 5 1000 6af2d0d4
            poisson log 1000000 20 1000 01da8b87
            poisson log 1000000 5 100000 50032688
            poisson log 1000000 20 100000 62098179
            poisson identity 100000 5 1000 9a08a83d
            poisson identity 100000 20 1000 9c00100e
            poisson identity 1000000 20 1000 683c908f
            gamma inverse 100000 5 1000 0681b8b1
            gamma inverse 100000 20 1000 d520e77f
            gamma inverse 1000000 20 1000 c48c4a63
            gamma log 100000 5 1000 5166717a
            gamma log 100000 20 1000 a5053c57
            gamma log 1000000 20 1000 e6e51c12
            gamma identity 100000 5 1000 91dd8f68
            gamma identity 100000 20 1000 75eefc9c
            gamma identity 1000000 20 1000 346e7945
            """;

    private static final Map<String, Long> BY_NAME = new HashMap<>();

    static {
        KNOWN.lines().forEach(line -> {
            int space = line.lastIndexOf(' ');
            BY_NAME.put(line.substring(0, space), HexFormat.fromHexDigitsToLong(line.substring(space + 1)));
        });
    }

    private Checksums() {}

    /**
     * Returns the data where they are what they were.
     *
     * @throws IllegalStateException if a number has changed, or if nobody knows what these data were
     */
    static Fixture check(Fixture fixture) {
        String name = new DataSet(fixture.pair(), fixture.observations(), fixture.predictors(), fixture.groups()).key();
        @Nullable Long known = BY_NAME.get(name);
        if (known == null) {
            throw new IllegalStateException(
                    "%s is not among the known data sets; its CRC-32 is %08x".formatted(name, fixture.checksum()));
        }
        return fixture.checked(known);
    }
}
