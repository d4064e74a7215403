<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Console</name>
    <message>
        <source>The queue cannot be reached; trying again</source>
        <translation>佇列暫時連不上，正在重試</translation>
    </message>
    <message>
        <source>That is not possible just now</source>
        <translation>現在不能這樣操作</translation>
    </message>
    <message>
        <source>Waited {waited} min · {state} {since}</source>
        <translation>等了 {waited} 分鐘 · {state} {since}</translation>
    </message>
    <message>
        <source>being served for</source>
        <translation>辦理</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已叫號</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>沒有人在等候</translation>
    </message>
</context>
<context>
    <name>CounterWindow</name>
    <message>
        <source>Counter %1</source>
        <translation>%1 號窗口</translation>
    </message>
    <message numerus="yes">
        <source>%n served today</source>
        <translation>
            <numerusform>今天已辦 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min on average</source>
        <translation>
            <numerusform>平均 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>過號</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始辦理</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>辦結</translation>
    </message>
</context>
<context>
    <name>HereCard</name>
    <message>
        <source>At the counter</source>
        <translation>正在窗口</translation>
    </message>
    <message>
        <source>Nobody: press Space to call the next</source>
        <translation>沒有人，按空白鍵呼叫下一位</translation>
    </message>
</context>
<context>
    <name>MissedList</name>
    <message>
        <source>Missed: press when they come back</source>
        <translation>過號：人來了點一下，重新排隊</translation>
    </message>
    <message>
        <source>Check in again</source>
        <translation>重新報到</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Nobody is waiting</source>
        <translation>沒有人在等候</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
</context>
</TS>
