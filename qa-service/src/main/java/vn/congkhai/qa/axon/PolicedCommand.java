package vn.congkhai.qa.axon;

import vn.congkhai.qa.question.QuestionCommand;
import vn.congkhai.qa.question.QuestionPolicy;

/** A command together with the policy of the portal it is for. */
record PolicedCommand(QuestionCommand command, QuestionPolicy policy) {}
