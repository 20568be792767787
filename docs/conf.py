"""How Sphinx sets the documentation: `sphinx-build -W docs docs/_build`."""

from interviewkit import __version__

project = "interviewkit"
copyright = "interviewkit contributors"
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"interviewkit {version}"
html_copy_source = False
myst_heading_anchors = 2
smartquotes = False  # two dashes are an option's
default_role = "code"  # docstrings have one backtick around code, as Markdown has
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_preserve_defaults = True
