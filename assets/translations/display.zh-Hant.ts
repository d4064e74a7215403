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
        <source>Not up to date since {time}: please listen to the staff</source>
        <translation>螢幕自 {time} 起未更新，請聽工作人員叫號</translation>
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
        <source>Please go to the counter</source>
        <translation>請到窗口辦理</translation>
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
</TS>
