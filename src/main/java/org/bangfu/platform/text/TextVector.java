package org.bangfu.platform.text;

/** A text as weights of the pieces that a model knows; of length 1. */
record TextVector(int[] pieces, double[] weights) {

    static TextVector of(int[] pieces, double[] weights) {
        double square = 0;
        for (double weight : weights) {
            square += weight * weight;
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= length;
        }
        return new TextVector(pieces, weights);
    }

    /** The sum of these weights times the same pieces' values. */
    double times(double[] values) {
        double sum = 0;
        for (int i = 0; i < pieces.length; i++) {
            sum += weights[i] * values[pieces[i]];
        }
        return sum;
    }

    void addTo(double[] values) {
        for (int i = 0; i < pieces.length; i++) {
            values[pieces[i]] += weights[i];
        }
    }
}
