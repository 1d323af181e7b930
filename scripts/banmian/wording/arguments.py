"""What Python's own argument parser says, in Chinese where the person reads Chinese."""

import argparse

from . import CHINESE

SPOKEN = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示本说明",
    "show program's version number and exit": "显示版本",
    "the following arguments are required: %s": "缺少参数：%s",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r，可用：%(choices)s",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "argument %(argument_name)s: %(message)s": "参数 %(argument_name)s：%(message)s",
    "expected one argument": "后面要有一个值",
    "invalid %(type)s value: %(value)r": "%(value)r 不是可用的值（%(type)s）",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 不明确，可能是 %(matches)s",
    "ignored explicit argument %r": "此处不能有值 %r",
    "%(prog)s: error: %(message)s\n": "%(prog)s：错误：%(message)s\n",
}


def speak(spoken: str) -> None:
    """Let the argument parser speak a language; it asks for its words by this one name."""
    vars(argparse)["_"] = (lambda text: SPOKEN.get(text, text)) if spoken == CHINESE else str
