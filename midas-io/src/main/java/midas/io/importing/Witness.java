package midas.io.importing;

import java.util.Optional;

/**
 * Takes note, while a table is read by what is guessed of it, of what a look at the whole of it would tell. Numbers
 * that are read where they stand have nothing to tell, which makes this nearly free of cost where nearly all cells are such.
 */
final class Witness {

    private final ByteCensus census = new ByteCensus();
    private final RecordSniffer sniffer;
    private final char delimiter;
    private boolean plain = true;

    /**
     * Makes a witness.
     *
     * @param known the delimiter that is known
     * @param delimiter the delimiter that is guessed or known, one that {@link PlainScan} can read
     */
    Witness(Optional<Character> known, char delimiter) {
        this.sniffer = new RecordSniffer(known);
        this.delimiter = delimiter;
    }

    /** Takes note of a cell {@code text[from, to)}, behind which its delimiter or line end stands. */
    void cell(byte[] text, int from, int to, char before) {
        census.accept(text, from, to + 1);
        sniffer.acceptCell(text, from, to, before);
    }

    /** Takes note of the end of a record. */
    void endRecord(int delimiters, boolean afterNumber) {
        sniffer.acceptEnd(delimiter, delimiters, afterNumber);
    }

    /** Takes over what another has noted of the part that follows. */
    void append(Witness next) {
        sniffer.append(next.sniffer);
        plain &= next.census.isPlain();
    }

    /**
     * Returns whether a look at the whole file would tell what was guessed, after its last record.
     *
     * @param guess a table of two columns at least
     * @param anyComma whether it makes no difference that commas may be decimal separators
     * @param untoldCommas whether there may be commas in numbers, of which this has not been told: they delimit nothing where another delimiter makes all records alike
     */
    boolean confirms(RecordSniffer.Sniff guess, boolean anyComma, boolean untoldCommas) {
        RecordSniffer.Sniff sniff = sniffer.finish();
        return plain
                && (!untoldCommas || sniffer.isRegular(delimiter))
                && census.isPlain()
                && sniff.delimiter() == guess.delimiter()
                && sniff.fields() == guess.fields()
                && sniff.unnamedFirst() == guess.unnamedFirst()
                && sniff.unnamedLast() == guess.unnamedLast()
                && (anyComma || !sniff.commaInCells());
    }
}
