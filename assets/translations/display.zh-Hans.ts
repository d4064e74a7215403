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
        <source>Please come near</source>
        <translation>请到窗口附近等候</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>已过号</translation>
    </message>
    <message>
        <source>No harm done: tell any member of staff</source>
        <translation>不要紧，告诉任何一位工作人员</translation>
    </message>
    <message>
        <source>Number → counter</source>
        <translation>号码 → 窗口</translation>
    </message>
    <message>
        <source>Please watch the screen</source>
        <translation>请看屏幕</translation>
    </message>
    <message>
        <source>Not up to date since {time}: please listen to the staff</source>
        <translation>屏幕自 {time} 起未更新，请听工作人员叫号</translation>
    </message>
    <message>
        <source>Please watch the screen and listen</source>
        <translation>请看屏幕，也请听广播</translation>
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
<context>
    <name>Calls</name>
    <message>
        <source>The network is down, your number stands</source>
        <translation>网络中断，您的号码保留</translation>
    </message>
    <message>
        <source>The network is down, your number stands, please wait</source>
        <translation>网络中断，您的号码保留，请稍候</translation>
    </message>
    <message>
        <source>The system is down, your number stands, please wait</source>
        <translation>系统故障，您的号码保留，请稍候</translation>
    </message>
    <message>
        <source>We have a short break, your number stands, please wait</source>
        <translation>暂停办理，您的号码保留，请稍候</translation>
    </message>
    <message>
        <source>Please leave the hall by the nearest exit, calmly</source>
        <translation>请从最近的出口有序离开大厅</translation>
    </message>
    <message>
        <source>{number}, please go to {counter}</source>
        <translation>请 {number} 到 {counter}</translation>
    </message>
    <message>
        <source>{number}, {counter}</source>
        <translation>{number}，{counter}</translation>
    </message>
    <message>
        <source>{number} to {counter}</source>
        <translation>{number} 到 {counter}</translation>
    </message>
    <message>
        <source>{number} to counter {counter}</source>
        <translation>{number} 到 {counter} 号</translation>
    </message>
    <message>
        <source>Please: {call}</source>
        <translation>请 {call}</translation>
    </message>
    <message>
        <source>counter {number}</source>
        <translation>{number} 号窗口</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Please come here</source>
        <translation>请到本窗口办理</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>Scan the code on your ticket afterwards, and rate us</source>
        <translation>办完请扫号票上的码，评价我们的服务</translation>
    </message>
    <message>
        <source>Paused: please wait a moment</source>
        <translation>暂停办理，请稍候</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>欢迎办理</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>窗口未开放</translation>
    </message>
</context>
</TS>
