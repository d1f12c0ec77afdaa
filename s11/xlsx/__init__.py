"""Workbooks that others wrote, read without trusting them and without changing them."""
