/**
 * The characters that YAML allows in no text (YAML 1.2.2, section 5.1), as a class of an expression with the flag `u`.
 * Between quotes the specification would allow some of them, and readers part.
 */
export const NOT_PRINTABLE =
  '\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufffe\\uffff'
