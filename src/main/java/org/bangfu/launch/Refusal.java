package org.bangfu.launch;

/** Why a command does not go on: one sentence for the person at the keyboard, who reads nothing else. */
final class Refusal extends RuntimeException {

    Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
