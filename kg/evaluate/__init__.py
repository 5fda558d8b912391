"""How good extraction is: attributions and statements held against gold ones."""
