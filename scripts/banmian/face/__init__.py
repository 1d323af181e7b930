"""The paper's own face, by settings alone: its nameplate as a picture, its colours, its icon, its imprint."""
