"""Pages of PDFs as pictures, and what is cut from them: made once, kept by what they were made from."""
