"""Who said what: the finders of attributions, on parses written by hand."""
