<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Clock</name>
    <message>
        <source>dddd, MMMM d</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>全天办理</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不办公</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>办理时间 {hours}</translation>
    </message>
</context>
<context>
    <name>GreenPage</name>
    <message>
        <source>You go first. Which of these is you?</source>
        <translation>优先为您办理，您是哪一种？</translation>
    </message>
    <message>
        <source>No papers needed. If in doubt, ask any member of staff.</source>
        <translation>不用出示证明。拿不准时，问任何一位工作人员都行。</translation>
    </message>
    <message>
        <source>None of these: go on in the ordinary line</source>
        <translation>都不是，按普通顺序排队</translation>
    </message>
</context>
<context>
    <name>GreenTile</name>
    <message>
        <source>Green channel: %1</source>
        <translation>绿色通道：%1</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Choose a service, or touch here to leave</source>
        <translation>请选择业务；点这里退出绿色通道</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Hello! What would you like to do today?</source>
        <translation>您好，今天想办什么？</translation>
    </message>
    <message>
        <source>More services (%1 of %2)</source>
        <translation>更多业务（第 %1 页，共 %2 页）</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is no number for you just now</source>
        <translation>现在没有新的号给您</translation>
    </message>
    <message>
        <source>If you need help now, please go to any member of staff.</source>
        <translation>现在需要帮助的话，请找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>{when}再开始取号。</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time} </translation>
    </message>
    <message>
        <source>The last number of today has been given out</source>
        <translation>今天的取号已经结束</translation>
    </message>
    <message>
        <source>The hall is closed just now</source>
        <translation>现在不是办理时间</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken</source>
        <translation>这项业务今天的号已取完</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now</source>
        <translation>这项业务这一时段的号已取完</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>明天 {time} </translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>{date} {time} </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Please check what you brought</source>
        <translation>请先看看材料带齐了没有</translation>
    </message>
    <message>
        <source>Something missing? Take a number all the same: the counter will tell you what to do.</source>
        <translation>没带齐也可以先取号，窗口会告诉您怎么办。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>前面等候</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>大约要等</translation>
    </message>
    <message>
        <source>No paper just now. Your number will be on the screen and is just as valid.</source>
        <translation>现在暂时打不出纸票。号码会显示在屏幕上，一样有效。</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>I use the green channel</source>
        <translation>我走绿色通道</translation>
    </message>
    <message>
        <source>Green channel: %1</source>
        <translation>绿色通道：%1</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字号票</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Please take your ticket</source>
        <translation>请取走您的号票</translation>
    </message>
    <message>
        <source>Your number is valid. Please remember it</source>
        <translation>号码有效，请记住它</translation>
    </message>
    <message>
        <source>Here is your number</source>
        <translation>这是您的号码</translation>
    </message>
    <message>
        <source>It is below the screen</source>
        <translation>出票口在屏幕下方</translation>
    </message>
    <message>
        <source>Your ticket is being printed</source>
        <translation>正在打印您的号票</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Write the number down or take a photo; you will be called all the same. The ticket follows when the printer works again.</source>
        <translation>现在暂时打不出纸票。请记下或拍下号码，一样会叫到您；打印机恢复后会补出纸票。</translation>
    </message>
    <message>
        <source>Green channel: %1</source>
        <translation>绿色通道：%1</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>下一位就是您</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>前面等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>When called, go to counter %1</source>
        <translation>叫到号请到 %1 号窗口</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter</source>
        <translation>叫号时请看大厅屏幕上的窗口号</translation>
    </message>
    <message>
        <source>Missed your call? No harm done: tell any member of staff.</source>
        <translation>过号了不要紧，告诉任何一位工作人员就行。</translation>
    </message>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>%n 秒后自动返回</numerusform>
        </translation>
    </message>
    <message>
        <source>OK, back to the start</source>
        <translation>好的，回到首页</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Sorry, this machine cannot give numbers just now</source>
        <translation>抱歉，这台机器暂时取不了号</translation>
    </message>
    <message>
        <source>Please go to any member of staff: they will give you a number by hand. You lose nothing.</source>
        <translation>请找任何一位工作人员，他们会为您人工排号，不会耽误您。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首页</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等候</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分钟</translation>
    </message>
    <message>
        <source>Up to {high} min</source>
        <translation>{high} 分钟以内</translation>
    </message>
</context>
</TS>
