"""The fit learns the weights from annotated documents; nothing here is needed to parse."""
