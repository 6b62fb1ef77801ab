/** What the second labelling showed; read by a person from test/corpus/second-labels.jsonl. Links as from docs/. */
export const DISAGREEMENTS = `600 messages, drawn by seed from the training and tuning splits, were labelled a second time
from [rules.md](rules.md) alone, without sight of the first labels, the marks or the styles
(three of the 600 had been seen with their label before)
([second-labels.jsonl](../test/corpus/second-labels.jsonl)).

The two labellings agree on every decision. That is less than it sounds: both were made inside this project with the same
rules in hand, and messages that could not be decided by the rules were left out when the corpus was written. It shows that
the labels follow the rules; it does not show that two privacy officers would agree on the rules, nor how a message on the
border should be labelled.

Of the 31 messages with the same decision and another main rule, 26 are allowed ones whose reasons overlap:

- general knowledge (R10) or clinic operations (R11), in 16: how to fill in a claim form, what a sliding scale costs, where
  the mammogram flyers are. Both are true of such a message; which is named first changes nothing.
- operations (R11) or nothing to do with care (R12), in 7: a swapped shift, a lunch order gone to the wrong fax, a missing
  demonstration device.
- a test or a syndrome named after a person, asked about in general: R13 or R10, in 2. A colleague out sick: R8 or R11, in 1.

The other five must be stopped by either rule. A caller known by her telephone number alone, and a device under a patient's
name, were first given R2b and R1; by the rules both are R2, and they are in
[corrections.md](../test/corpus/corrections.md). A prescription number was R1 in the second labelling; the first, R2b, is
right. "Discharged" in answer to a question that names a patient is R7 or R4, and an appliance that is ready for a parent's
child R3 or R2: both rules hold.
`;
