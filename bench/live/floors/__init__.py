"""The naive servers that the product is measured against."""
