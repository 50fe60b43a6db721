"""stub"""

EXPORTS = ("people",)
