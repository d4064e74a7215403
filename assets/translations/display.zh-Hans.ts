<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Board</name>
    <message>
        <source>dddd, MMMM d</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>{number} 号窗口</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分</translation>
    </message>
    <message>
        <source>Take a number at the ticket machine; it is shown here when called</source>
        <translation>请在取号机取号，叫到号会显示在这里</translation>
    </message>
    <message>
        <source>Not up to date since {time}: please listen to the staff</source>
        <translation>屏幕自 {time} 起未更新，请听工作人员叫号</translation>
    </message>
    <message>
        <source>No numbers just now</source>
        <translation>现在不发号</translation>
    </message>
    <message>
        <source>No counter open yet</source>
        <translation>还没有窗口开放</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎您</translation>
    </message>
    <message>
        <source>Please go to the counter</source>
        <translation>请到窗口办理</translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation>等候情况</translation>
    </message>
    <message>
        <source>Ask us for</source>
        <translation>便民服务</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等候</translation>
    </message>
    <message>
        <source>≤ {high} min</source>
        <translation>≤ {high} 分</translation>
    </message>
</context>
</TS>
