"""Fitting the numbers that weigh a reading: tables of numbers without text, made of pages and gold pages, and what they give.

* ``line_ends``  every line end: does a paragraph end there?         → logistic regression
* ``choices``    every choice: whose headings, one story or two?     → a search along each number
"""
