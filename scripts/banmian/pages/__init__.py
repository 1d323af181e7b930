"""What each page and file of the site says, as plain data: pure, for templates and programs to read."""
