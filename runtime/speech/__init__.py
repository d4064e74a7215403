"""Texts said aloud: recorded clips, the sound device, speech synthesis."""
