"""Lexicons and gazetteers as readable tables; README.md says what each holds and whence."""
