"""The reasons beside a grade where the hall file gives none of its own.

They follow the national heads: 服务态度, 服务效率, 服务水平 and the hall itself.
"""

from tickets.ratings import Grade, Reason

_LOW = (Grade.VERY_DISSATISFIED, Grade.DISSATISFIED, Grade.RATHER_SATISFIED)
_HIGH = (Grade.SATISFIED, Grade.VERY_SATISFIED)

DEFAULT_REASONS = (
    Reason("long-wait", _LOW, {
        "zh-Hans": "等候时间太长", "zh-Hant": "等候時間太長",
        "en": "The wait was too long", "ru": "Слишком долго ждать"}),
    Reason("slow", _LOW, {
        "zh-Hans": "办理太慢", "zh-Hant": "辦理太慢",
        "en": "The service took too long", "ru": "Обслуживали слишком медленно"}),
    Reason("unfriendly", _LOW, {
        "zh-Hans": "服务态度不好", "zh-Hant": "服務態度不好",
        "en": "The officer was unfriendly", "ru": "Сотрудник был невежлив"}),
    Reason("unclear", _LOW, {
        "zh-Hans": "没有解释清楚", "zh-Hant": "沒有解釋清楚",
        "en": "Things were not explained clearly", "ru": "Непонятно объяснили"}),
    Reason("told-in-parts", _LOW, {
        "zh-Hans": "所需材料没有一次讲清", "zh-Hant": "所需材料沒有一次講清",
        "en": "I was not told at once what to bring",
        "ru": "Не сразу сказали, что нужно принести"}),
    Reason("not-done", _LOW, {
        "zh-Hans": "事情没有办成", "zh-Hant": "事情沒有辦成",
        "en": "My matter was not done", "ru": "Мой вопрос не решён"}),
    Reason("surroundings", _LOW, {
        "zh-Hans": "大厅环境不好", "zh-Hant": "大廳環境不好",
        "en": "The hall was not pleasant", "ru": "В зале было неудобно"}),
    Reason("short-wait", _HIGH, {
        "zh-Hans": "等候时间短", "zh-Hant": "等候時間短",
        "en": "The wait was short", "ru": "Ждать почти не пришлось"}),
    Reason("quick", _HIGH, {
        "zh-Hans": "办理快", "zh-Hant": "辦理快",
        "en": "The service was quick", "ru": "Обслужили быстро"}),
    Reason("friendly", _HIGH, {
        "zh-Hans": "服务热情", "zh-Hant": "服務熱情",
        "en": "The officer was friendly", "ru": "Сотрудник был приветлив"}),
    Reason("clear", _HIGH, {
        "zh-Hans": "解释清楚", "zh-Hant": "解釋清楚",
        "en": "Everything was explained clearly", "ru": "Всё понятно объяснили"}),
    Reason("well-kept", _HIGH, {
        "zh-Hans": "大厅环境好", "zh-Hant": "大廳環境好",
        "en": "The hall was pleasant", "ru": "В зале было удобно"}),
)  # fmt: skip
