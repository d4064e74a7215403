<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Board</name>
    <message>
        <source>dddd, MMMM d</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Counter {number}</source>
        <translation>{number} 號窗口</translation>
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
        <translation>請在取號機取號，叫到號會顯示在這裡</translation>
    </message>
    <message>
        <source>Please come near</source>
        <translation>請到窗口附近等候</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>已過號</translation>
    </message>
    <message>
        <source>No harm done: tell any member of staff</source>
        <translation>不要緊，告訴任何一位工作人員</translation>
    </message>
    <message>
        <source>Number → counter</source>
        <translation>號碼 → 窗口</translation>
    </message>
    <message>
        <source>Please watch the screen</source>
        <translation>請看螢幕</translation>
    </message>
    <message>
        <source>Not up to date since {time}: please listen to the staff</source>
        <translation>螢幕自 {time} 起未更新，請聽工作人員叫號</translation>
    </message>
    <message>
        <source>Please watch the screen and listen</source>
        <translation>請看螢幕，也請聽廣播</translation>
    </message>
    <message>
        <source>No numbers just now</source>
        <translation>現在不發號</translation>
    </message>
    <message>
        <source>No counter open yet</source>
        <translation>還沒有窗口開放</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>歡迎您</translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation>等候情況</translation>
    </message>
    <message>
        <source>Ask us for</source>
        <translation>便民服務</translation>
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
        <translation>網絡中斷，您的號碼保留</translation>
    </message>
    <message>
        <source>The network is down, your number stands, please wait</source>
        <translation>網絡中斷，您的號碼保留，請稍候</translation>
    </message>
    <message>
        <source>The system is down, your number stands, please wait</source>
        <translation>系統故障，您的號碼保留，請稍候</translation>
    </message>
    <message>
        <source>We have a short break, your number stands, please wait</source>
        <translation>暫停辦理，您的號碼保留，請稍候</translation>
    </message>
    <message>
        <source>Please leave the hall by the nearest exit, calmly</source>
        <translation>請從最近的出口有序離開大廳</translation>
    </message>
    <message>
        <source>{number}, please go to {counter}</source>
        <translation>請 {number} 到 {counter}</translation>
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
        <translation>{number} 到 {counter} 號</translation>
    </message>
    <message>
        <source>Please: {call}</source>
        <translation>請 {call}</translation>
    </message>
    <message>
        <source>counter {number}</source>
        <translation>{number} 號窗口</translation>
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
        <translation>請到本窗口辦理</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>正在辦理</translation>
    </message>
    <message>
        <source>Scan the code on your ticket afterwards, and rate us</source>
        <translation>辦完請掃號票上的碼，評價我們的服務</translation>
    </message>
    <message>
        <source>Paused: please wait a moment</source>
        <translation>暫停辦理，請稍候</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>歡迎辦理</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>窗口未開放</translation>
    </message>
</context>
</TS>
